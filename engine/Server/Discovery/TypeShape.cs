namespace Federation.Server.Discovery;

/// <summary>A C# type with its nullability, lists taken apart.</summary>
/// <param name="Type">The type without <see cref="Nullable{T}"/>.</param>
/// <param name="Nullable">May be null.</param>
/// <param name="Element">The element's shape when it is a list.</param>
/// <param name="Arguments">Shapes of the type arguments in order.</param>
internal sealed record TypeShape(Type Type, bool Nullable, TypeShape? Element, IReadOnlyList<TypeShape> Arguments)
{
    /// <summary>The type at the bottom of all lists.</summary>
    public Type NamedType => Element is null ? Type : Element.NamedType;

    /// <summary>What a task gives.</summary>
    public TypeShape WithoutTask() => ClrTypes.IsTask(Type) ? Arguments[0] : this;

    /// <summary>The shape of a type about which nothing is known but the type: nothing in it is null.</summary>
    public static TypeShape Of(Type type)
    {
        var underlying = System.Nullable.GetUnderlyingType(type);
        var element = ClrTypes.ElementType(type);
        return new TypeShape(
            underlying ?? type,
            underlying is not null,
            element is null ? null : Of(element),
            type.IsGenericType && underlying is null ? [.. type.GetGenericArguments().Select(a => a == type ? new TypeShape(a, false, null, []) : Of(a))] : []);
    }
}
