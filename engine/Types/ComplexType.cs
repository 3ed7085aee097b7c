using System.Diagnostics.CodeAnalysis;

namespace Federation.Types;

/// <summary>What object and interface types share: fields and implemented interfaces.</summary>
public abstract class ComplexType : TypeDefinition
{
    private Dictionary<string, OutputField> _fieldsByName = [];
    private IReadOnlyList<OutputField> _fields = [];

    private protected ComplexType(string name)
        : base(name)
    {
    }

    /// <summary>The fields in the order of the SDL; <c>__typename</c> is not among them.</summary>
    public IReadOnlyList<OutputField> Fields
    {
        get => _fields;
        internal set
        {
            _fields = value;
            _fieldsByName = new Dictionary<string, OutputField>(value.Count, StringComparer.Ordinal);
            foreach (var item in value)
            {
                _fieldsByName[item.Name] = item;
            }
        }
    }

    /// <summary>The interfaces that the type declares to implement, in the order of the SDL.</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; internal set; } = [];

    /// <summary>The implemented types as declared; more than <see cref="Interfaces"/> only when the schema is not valid.</summary>
    internal IReadOnlyList<DeclaredType> DeclaredInterfaces { get; set; } = [];

    /// <summary>Finds a field by name; <c>__typename</c> is not found.</summary>
    public bool TryGetField(string name, [NotNullWhen(true)] out OutputField? field) =>
        _fieldsByName.TryGetValue(name, out field);
}
