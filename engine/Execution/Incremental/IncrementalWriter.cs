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
            WritePath(writer, "path"u8, part.Path);
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
                WritePath(writer, "subPath"u8, entry.SubPath);
            }

            WriteErrors(writer, entry.Errors, includeExceptionDetails);
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
            WriteErrors(writer, errors, includeExceptionDetails);
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

        writer.WriteStartArray("items"u8);
        foreach (var item in entry.Items)
        {
            ResultWriter.Write(writer, item[0], entry.Leaves);
        }

        writer.WriteEndArray();
    }

    private static void WriteErrors(Utf8JsonWriter writer, IReadOnlyList<GraphQLError> errors, bool includeExceptionDetails)
    {
        if (errors.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("errors"u8);
        foreach (var error in errors)
        {
            error.WriteTo(writer, includeExceptionDetails);
        }

        writer.WriteEndArray();
    }

    private static void WritePath(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<object> path)
    {
        writer.WriteStartArray(name);
        foreach (var segment in path)
        {
            if (segment is int position)
            {
                writer.WriteNumberValue(position);
            }
            else
            {
                writer.WriteStringValue((string)segment);
            }
        }

        writer.WriteEndArray();
    }
}
