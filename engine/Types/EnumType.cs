using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Federation.Language;

namespace Federation.Types;

/// <summary>An enum (https://spec.graphql.org/September2025/#sec-Enums).</summary>
public sealed class EnumType : TypeDefinition
{
    private Dictionary<string, EnumValue> _byName = [];
    private Dictionary<object, EnumValue> _byRuntimeValue = [];
    private IReadOnlyList<EnumValue> _values = [];

    internal EnumType(string name)
        : base(name)
    {
    }

    /// <summary>The values in the order of the SDL.</summary>
    public IReadOnlyList<EnumValue> Values
    {
        get => _values;
        internal set
        {
            _values = value;
            _byName = new Dictionary<string, EnumValue>(value.Count, StringComparer.Ordinal);
            _byRuntimeValue = new Dictionary<object, EnumValue>(value.Count);
            foreach (var item in value)
            {
                _byName[item.Name] = item;
                _byRuntimeValue.TryAdd(item.RuntimeValue, item);
            }
        }
    }

    /// <summary>Finds a value by its GraphQL name.</summary>
    public bool TryGetByName(string name, [NotNullWhen(true)] out EnumValue? value) =>
        _byName.TryGetValue(name, out value);

    /// <summary>Finds a value by its .NET value; of two values with the same .NET value the first is found.</summary>
    public bool TryGetByRuntimeValue(object runtimeValue, [NotNullWhen(true)] out EnumValue? value) =>
        _byRuntimeValue.TryGetValue(runtimeValue, out value);

    /// <summary>Reads a literal; null literals and variables do not get here.</summary>
    /// <param name="literal">The literal.</param>
    /// <param name="value">The .NET value.</param>
    /// <param name="error">What is wrong with it.</param>
    /// <param name="suggest">Whether <paramref name="error"/> ends with the values that may have been meant.</param>
    public bool TryParseLiteral(ValueNode literal, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error, bool suggest = true)
    {
        ArgumentNullException.ThrowIfNull(literal);
        if (literal is EnumValueNode name)
        {
            return TryParseName(name.Value, suggest, out value, out error);
        }

        var text = SyntaxPrinter.Print(literal);
        value = null;
        error = $"Enum \"{Name}\" cannot represent non-enum value: {text}.{Hint(text, suggest)}";
        return false;
    }

    /// <summary>Reads the JSON value of a variable; JSON nulls do not get here.</summary>
    /// <param name="json">The value.</param>
    /// <param name="value">The .NET value.</param>
    /// <param name="error">What is wrong with it.</param>
    /// <param name="suggest">Whether <paramref name="error"/> ends with the values that may have been meant.</param>
    public bool TryParseJson(JsonElement json, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error, bool suggest = true)
    {
        if (json.ValueKind == JsonValueKind.String)
        {
            return TryParseName(json.GetString()!, suggest, out value, out error);
        }

        var text = ValueInspector.Inspect(json);
        value = null;
        error = $"Enum \"{Name}\" cannot represent non-string value: {text}.{Hint(text, suggest)}";
        return false;
    }

    /// <summary>
    /// The name that stands for a resolver's value: the value bound to it, or the name itself as text or JSON.
    /// </summary>
    public bool TryGetName(object runtimeValue, [NotNullWhen(true)] out string? name, [NotNullWhen(false)] out string? error)
    {
        var value = runtimeValue is JsonElement { ValueKind: JsonValueKind.String } json ? json.GetString()! : runtimeValue;
        if (TryGetByRuntimeValue(value, out var found) || (value is string text && TryGetByName(text, out found)))
        {
            name = found.Name;
            error = null;
            return true;
        }

        name = null;
        error = $"Enum \"{Name}\" cannot represent value: {ValueInspector.Inspect(runtimeValue)}";
        return false;
    }

    private bool TryParseName(string name, bool suggest, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        if (_byName.TryGetValue(name, out var found))
        {
            value = found.RuntimeValue;
            error = null;
            return true;
        }

        value = null;
        error = $"Value \"{name}\" does not exist in \"{Name}\" enum.{Hint(name, suggest)}";
        return false;
    }

    private string Hint(string text, bool suggest) => !suggest ? "" : Suggestions.DidYouMean(text, _values.Select(item => item.Name), "the enum value");
}
