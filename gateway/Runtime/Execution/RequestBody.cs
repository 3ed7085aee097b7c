using System.Buffers;
using System.Text;
using System.Text.Json;
using Federation.Execution;
using Federation.Planning.Plans;
using Federation.Runtime.Answers;

namespace Federation.Runtime.Execution;

/// <summary>Writes the body of a request: text, the client's variables that it uses, each distinct representation once.</summary>
internal static class RequestBody
{
    /// <summary>Writes the body; <paramref name="input"/> tells which object was sent as which representation.</summary>
    public static ReadOnlyMemory<byte> Write(Fetch fetch, AnswerObject root, JsonElement? variables, out FetchInput input)
    {
        input = new FetchInput();
        var body = new ArrayBufferWriter<byte>(1024);
        using var writer = new Utf8JsonWriter(body, OperationResult.WriterOptions);
        writer.WriteStartObject();
        writer.WriteString("query"u8, fetch.Query);
        if (fetch.Variables.Count > 0 || fetch.Batches.Count > 0)
        {
            writer.WriteStartObject("variables"u8);
            foreach (var batch in fetch.Batches)
            {
                writer.WriteStartArray(batch.Variable);
                input.Batches.Add((batch, WriteRepresentations(writer, batch, root)));
                writer.WriteEndArray();
            }

            WriteVariables(writer, fetch, variables);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.Flush();
        return body.WrittenMemory;
    }

    private static List<(LocatedObject Target, int Index)> WriteRepresentations(Utf8JsonWriter writer, EntityBatch batch, AnswerObject root)
    {
        var objects = new List<(LocatedObject, int)>();
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        var draft = new ArrayBufferWriter<byte>();
        using var draftWriter = new Utf8JsonWriter(draft, OperationResult.WriterOptions);
        foreach (var target in batch.Targets)
        {
            foreach (var located in TargetLocator.Find(root, target))
            {
                draft.ResetWrittenCount();
                draftWriter.Reset();
                if (!RepresentationWriter.TryWrite(draftWriter, located.Object, batch.TypeName, target.Representation))
                {
                    continue;
                }

                draftWriter.Flush();
                var text = Encoding.UTF8.GetString(draft.WrittenSpan);
                if (!positions.TryGetValue(text, out var position))
                {
                    positions[text] = position = positions.Count;
                    writer.WriteRawValue(draft.WrittenSpan, skipInputValidation: true);
                }

                objects.Add((located, position));
            }
        }

        return objects;
    }

    private static void WriteVariables(Utf8JsonWriter writer, Fetch fetch, JsonElement? variables)
    {
        foreach (var name in fetch.Variables)
        {
            // A variable that was left out stays out: the definition brings its default along.
            if (variables is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty(name, out var value))
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }
        }
    }
}
