using System.Text.Json;

namespace Federation.Execution;

/// <summary>The first part of an answer that comes in parts.</summary>
internal sealed class InitialResult : DataResult
{
    private readonly IncrementalPayload _payload;

    /// <param name="result">The answer so far.</param>
    /// <param name="leaves">Its leaves.</param>
    /// <param name="payload">What is announced with it.</param>
    public InitialResult(DataResult result, LeafBuffer leaves, IncrementalPayload payload)
        : base(result.Data, leaves, result.Errors)
    {
        _payload = payload;
        IncludeExceptionDetails = result.IncludeExceptionDetails;
    }

    public override bool? HasNext => true;

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        base.WriteMembers(writer);
        IncrementalWriter.WritePending(writer, _payload.Pending);
        writer.WriteBoolean("hasNext"u8, true);
    }
}
