using Federation.Types;

namespace Federation.Planning.Shapes;

/// <summary>What the client asks of objects of one type at one position.</summary>
public sealed class ObjectShape
{
    private readonly Dictionary<string, ShapeField> _byResponseName = new(StringComparer.Ordinal);

    internal ObjectShape(ComplexType type, IReadOnlyList<ShapeField> fields)
    {
        Type = type;
        Fields = fields;
        foreach (var field in fields)
        {
            _byResponseName[field.ResponseName] = field;
        }
    }

    /// <summary>The type.</summary>
    public ComplexType Type { get; }

    /// <summary>The entries in the order of the answer.</summary>
    public IReadOnlyList<ShapeField> Fields { get; }

    /// <summary>The entry under a key; null when the client asked for none.</summary>
    public ShapeField? Field(string responseName) => _byResponseName.GetValueOrDefault(responseName);
}
