using System.Text.Json;
using Federation.Language;

namespace Federation.Execution;

/// <summary>
/// Writes the members of a payload that incremental delivery adds to an answer
/// (https://github.com/graphql/graphql-spec/pull/1110). Empty lists are left out.
/// </summary>
internal static class IncrementalWriter
{
    public static void WritePending(Utf8JsonWriter writer, List<DeliveredPart> pending)
    {
        if (pending.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("pending"u8);
        foreach (var part in pending)
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, part.Id);
            writer.WritePropertyName("path"u8);
            JsonValueWriter.Write(writer, part.Path);
            if (part.Label is not null)
            {
                writer.WriteString("label"u8, part.Label);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void WriteIncremental(Utf8JsonWriter writer, List<IncrementalEntry> entries, bool includeExceptionDetails)
    {
        if (entries.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("incremental"u8);
        foreach (var entry in entries)
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, entry.Id);
            if (entry.SubPath.Count > 0)
            {
                writer.WritePropertyName("subPath"u8);
                JsonValueWriter.Write(writer, entry.SubPath);
            }

            OperationResult.WriteErrors(writer, entry.Errors, includeExceptionDetails);
            WriteValue(writer, entry);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public static void WriteCompleted(Utf8JsonWriter writer, List<(string Id, IReadOnlyList<GraphQLError> Errors)> completed, bool includeExceptionDetails)
    {
        if (completed.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("completed"u8);
        foreach (var (id, errors) in completed)
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, id);
            OperationResult.WriteErrors(writer, errors, includeExceptionDetails);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter writer, IncrementalEntry entry)
    {
        if (entry.Items is null)
        {
            writer.WritePropertyName("data"u8);
            ResultWriter.Write(writer, entry.Data, entry.Leaves);
            return;
        }

        writer.WritePropertyName("items"u8);
        ResultWriter.WriteItems(writer, entry.Items, entry.Leaves);
    }
}
