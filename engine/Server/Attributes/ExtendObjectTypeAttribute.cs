namespace Federation.Server;

/// <summary>As <see cref="ObjectTypeAttribute{T}"/>, for a second class with fields of the same type. Its other attributes count for its own fields only.</summary>
/// <typeparam name="T">The .NET type behind the object type.</typeparam>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ExtendObjectTypeAttribute<T> : Attribute, IObjectTypeExtension
{
    /// <summary>C# names of properties of <typeparamref name="T"/> that are no fields.</summary>
    public string[] IgnoreProperties { get; set; } = [];

    /// <inheritdoc />
    public Type RuntimeType => typeof(T);

    IReadOnlyList<string> IObjectTypeExtension.IgnoredProperties => IgnoreProperties;

    bool IObjectTypeExtension.DefinesType => false;
}
