using System.Diagnostics.CodeAnalysis;

namespace Federation.Types;

/// <summary>An input object (https://spec.graphql.org/September2025/#sec-Input-Objects).</summary>
public sealed class InputObjectType : TypeDefinition
{
    private Dictionary<string, InputField> _fieldsByName = [];
    private IReadOnlyList<InputField> _fields = [];

    internal InputObjectType(string name)
        : base(name)
    {
    }

    /// <summary>The fields in the order of the SDL.</summary>
    public IReadOnlyList<InputField> Fields
    {
        get => _fields;
        internal set
        {
            _fields = value;
            _fieldsByName = new Dictionary<string, InputField>(value.Count, StringComparer.Ordinal);
            foreach (var item in value)
            {
                _fieldsByName[item.Name] = item;
            }
        }
    }

    /// <summary>True with <c>@oneOf</c>: exactly one field must be given, and not as null.</summary>
    public bool IsOneOf { get; internal set; }

    /// <summary>Finds a field by name.</summary>
    public bool TryGetField(string name, [NotNullWhen(true)] out InputField? field) =>
        _fieldsByName.TryGetValue(name, out field);
}
