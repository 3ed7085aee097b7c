using System.Text.Json;

namespace Federation.Execution;

/// <summary>A later part of an answer that comes in parts.</summary>
internal sealed class SubsequentResult(IncrementalPayload payload, bool hasNext) : OperationResult([])
{
    public override bool HasData => false;

    public override bool? HasNext => hasNext;

    public override void WriteData(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNullValue();
    }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        IncrementalWriter.WritePending(writer, payload.Pending);
        IncrementalWriter.WriteIncremental(writer, payload.Incremental, IncludeExceptionDetails);
        IncrementalWriter.WriteCompleted(writer, payload.Completed, IncludeExceptionDetails);
        writer.WriteBoolean("hasNext"u8, hasNext);
    }
}
