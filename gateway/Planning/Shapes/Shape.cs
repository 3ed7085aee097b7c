using Federation.Types;

namespace Federation.Planning.Shapes;

/// <summary>
/// What the client asks at one position of the answer: fragments are written out for each type that an object there can
/// have, fields with the same key are merged, and what <c>@skip</c> and <c>@include</c> leave out is gone.
/// </summary>
public sealed class Shape
{
    private readonly Dictionary<string, ObjectShape> _byType;

    internal Shape(TypeDefinition type, IReadOnlyList<ObjectShape> objects, ObjectShape? opaque)
    {
        Type = type;
        Objects = objects;
        Opaque = opaque;
        _byType = objects.ToDictionary(o => o.Type.Name, StringComparer.Ordinal);
        if (opaque is not null)
        {
            _byType[opaque.Type.Name] = opaque;
        }
    }

    /// <summary>The declared type: object, interface or union.</summary>
    public TypeDefinition Type { get; }

    /// <summary>One entry for each possible type.</summary>
    public IReadOnlyList<ObjectShape> Objects { get; }

    /// <summary>
    /// The same for objects of an interface whose type nobody needs to know: neither <c>__typename</c> nor a condition is asked.
    /// Null when the type is needed.
    /// </summary>
    public ObjectShape? Opaque { get; }

    /// <summary>What is asked of objects of a type, or of an interface when that is all that is known; null for nothing.</summary>
    public ObjectShape? For(string typeName) => _byType.GetValueOrDefault(typeName);
}
