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
    public bool TryParseLiteral(ValueNode literal, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(literal);
        if (literal is EnumValueNode name)
        {
            return TryParseName(name.Value, out value, out error);
        }

        var text = SyntaxPrinter.Print(literal);
        value = null;
        error = $"Enum \"{Name}\" cannot represent non-enum value: {text}.{Suggest(text)}";
        return false;
    }

    /// <summary>Reads the JSON value of a variable; JSON nulls do not get here.</summary>
    public bool TryParseJson(JsonElement json, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        if (json.ValueKind == JsonValueKind.String)
        {
            return TryParseName(json.GetString()!, out value, out error);
        }

        var text = ValueInspector.Inspect(json);
        value = null;
        error = $"Enum \"{Name}\" cannot represent non-string value: {text}.{Suggest(text)}";
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

    private bool TryParseName(string name, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        if (_byName.TryGetValue(name, out var found))
        {
            value = found.RuntimeValue;
            error = null;
            return true;
        }

        value = null;
        error = $"Value \"{name}\" does not exist in \"{Name}\" enum.{Suggest(name)}";
        return false;
    }

    private string Suggest(string text) => Suggestions.DidYouMean(text, _values.Select(item => item.Name), "the enum value");
}
