using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Federation.Execution;

namespace Federation.AspNetCore.Batching;

/// <summary>An answer that says which of the batch's variables it belongs to.</summary>
internal sealed class IndexedAnswer(OperationResult answer, int index) : OperationResult(answer.Errors)
{
    public override bool HasData => answer.HasData;

    public override void WriteData(Utf8JsonWriter writer) => answer.WriteData(writer);

    public override void WriteTo(IBufferWriter<byte> output)
    {
        var text = new ArrayBufferWriter<byte>();
        answer.WriteTo(text);
        output.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"variableIndex\":{index}")));
        if (text.WrittenCount > 2)
        {
            output.Write(","u8);
        }

        output.Write(text.WrittenSpan[1..]);
    }

    public override async ValueTask DisposeAsync()
    {
        await answer.DisposeAsync();
        await base.DisposeAsync();
    }
}
