using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Federation.Language;

namespace Federation.Types;

/// <summary>Boolean: runtime value <c>bool</c> (https://spec.graphql.org/September2025/#sec-Boolean).</summary>
internal sealed class BooleanScalar : ScalarCoercion
{
    public override bool TryParseLiteral(ValueNode literal, out object? value, [NotNullWhen(false)] out string? error) =>
        literal is BooleanValueNode flag
            ? Succeed(flag.Value, out value, out error)
            : Fail($"Boolean cannot represent a non boolean value: {SyntaxPrinter.Print(literal)}", out value, out error);

    public override bool TryParseJson(JsonElement json, out object? value, [NotNullWhen(false)] out string? error) =>
        json.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? Succeed(json.GetBoolean(), out value, out error)
            : Fail(NotBoolean(json), out value, out error);

    public override bool TryWrite(object value, Utf8JsonWriter writer, [NotNullWhen(false)] out string? error)
    {
        error = null;
        switch (RuntimeNumber.Normalize(value))
        {
            case bool flag:
                writer.WriteBooleanValue(flag);
                return true;
            case long integer:
                writer.WriteBooleanValue(integer != 0);
                return true;
            case double number when double.IsFinite(number):
                writer.WriteBooleanValue(number != 0);
                return true;
            default:
                error = NotBoolean(value);
                return false;
        }
    }

    public override ValueNode? ToLiteral(object value) => value is bool flag ? new BooleanValueNode { Value = flag } : null;

    private static string NotBoolean(object? value) => $"Boolean cannot represent a non boolean value: {ValueInspector.Inspect(value)}";
}
