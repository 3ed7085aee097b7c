using System.Buffers;
using System.Text.Json;
using Federation.Language;

namespace Federation.Execution;

/// <summary>The answer of an operation that ran; its data are null when a null propagated to the root.</summary>
internal class DataResult(ResultObject? data, LeafBuffer leaves, IReadOnlyList<GraphQLError> errors) : OperationResult(errors)
{
    public ResultObject? Data { get; } = data;

    public override void WriteData(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ResultWriter.Write(writer, Data, leaves);
    }

    /// <inheritdoc />
    public override void WriteTo(IBufferWriter<byte> output)
    {
        if (Errors.Count > 0 || Extensions is { Count: > 0 } || HasNext is not null)
        {
            base.WriteTo(output);
            return;
        }

        // The usual answer goes straight into the output.
        output.Write("{\"data\":"u8);
        ResultWriter.Write(output, Data, leaves);
        output.Write("}"u8);
    }

    /// <summary>Writes the value of one root field.</summary>
    public void WriteField(IBufferWriter<byte> output, int slot) => ResultWriter.Write(output, Data?[slot], leaves);
}
