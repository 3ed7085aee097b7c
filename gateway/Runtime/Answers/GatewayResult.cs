using System.Runtime.CompilerServices;
using System.Text.Json;
using Federation.Execution;
using Federation.Language;
using Federation.Planning.Shapes;
using Federation.Types;

namespace Federation.Runtime.Answers;

/// <summary>The answer to an operation that ran: written in the client's order, nothing but what the client asked.</summary>
internal sealed class GatewayResult(
    ObjectShape shape,
    AnswerObject? root,
    IReadOnlyDictionary<string, JsonElement> introspection,
    IReadOnlyList<GraphQLError> errors) : OperationResult(errors)
{
    public override void WriteData(Utf8JsonWriter writer)
    {
        if (root is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            WriteObject(writer, root, shape);
        }
    }

    private void WriteObject(Utf8JsonWriter writer, AnswerObject answer, ObjectShape objectShape)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        writer.WriteStartObject();
        foreach (var item in objectShape.Fields)
        {
            writer.WritePropertyName(item.ResponseName);
            if (item.IsTypename)
            {
                writer.WriteStringValue(objectShape.Type.Name);
            }
            else if (item.IsIntrospection)
            {
                introspection[item.ResponseName].WriteTo(writer);
            }
            else
            {
                WriteValue(writer, answer.Values.GetValueOrDefault(item.ResponseName), item);
            }
        }

        writer.WriteEndObject();
    }

    private void WriteValue(Utf8JsonWriter writer, object? value, ShapeField item)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (value)
        {
            case AnswerObject answer:
                WriteObject(writer, answer, item.Child!.For(answer.TypeName)!);
                break;
            case List<object?> list:
                writer.WriteStartArray();
                foreach (var element in list)
                {
                    WriteValue(writer, element, item);
                }

                writer.WriteEndArray();
                break;
            case JsonElement { ValueKind: JsonValueKind.Number } number when item.Field!.Type.NamedType is ScalarType { Name: "ID" }:
                writer.WriteStringValue(number.GetRawText());
                break;
            case JsonElement leaf:
                leaf.WriteTo(writer);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
