using Federation.Types;

namespace Federation.Planning.Shapes;

/// <summary>
/// What the client asks at one position of the answer: fragments are written out for each type that an object there can
/// have, fields with the same key are merged, and what <c>@skip</c> and <c>@include</c> leave out is gone.
/// </summary>
public sealed class Shape
{
    private readonly Dictionary<string, ObjectShape> _byType;

    internal Shape(TypeDefinition type, IReadOnlyList<ObjectShape> objects)
    {
        Type = type;
        Objects = objects;
        _byType = objects.ToDictionary(o => o.Type.Name, StringComparer.Ordinal);
    }

    /// <summary>The declared type: object, interface or union.</summary>
    public TypeDefinition Type { get; }

    /// <summary>One entry for each possible type.</summary>
    public IReadOnlyList<ObjectShape> Objects { get; }

    /// <summary>What is asked of objects of one type; null when no object there can have it.</summary>
    public ObjectShape? For(string typeName) => _byType.GetValueOrDefault(typeName);
}
