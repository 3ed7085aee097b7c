using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Federation.Planning.Printing;

/// <summary>Writes a report as JSON: an object for each node, its children in lists by kind.</summary>
internal static class ReportJson
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1024 };

    public static string Print(ReportNode report)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, s_options))
        {
            Write(writer, report);
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, ReportNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        writer.WriteStartObject();
        foreach (var (name, value) in node.Properties)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, value);
        }

        foreach (var same in node.Children.GroupBy(c => c.Kind, StringComparer.Ordinal))
        {
            writer.WritePropertyName(same.Key);
            if (same.Key is "graph" or "decisions" or "fetchGraph" or "plan")
            {
                Write(writer, same.First());
                continue;
            }

            writer.WriteStartArray();
            foreach (var child in same)
            {
                Write(writer, child);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case IEnumerable<string> texts:
                writer.WriteStartArray();
                foreach (var text in texts)
                {
                    writer.WriteStringValue(text);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(value.ToString());
                break;
        }
    }
}
