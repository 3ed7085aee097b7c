namespace Federation.Server;

/// <summary>
/// The public static methods of the class are fields of <typeparamref name="T"/>: they stand beside the properties, or replace the property
/// that has the same field name. <c>Get</c> and <c>Async</c> are dropped from the name. Other attributes on the class (<c>[Key]</c>,
/// <c>[Shareable]</c>, <c>[GraphQLName]</c>, <c>[Authorize]</c> …) count as if they stood on <typeparamref name="T"/>.
/// </summary>
/// <typeparam name="T">The .NET type behind the object type.</typeparam>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ObjectTypeAttribute<T> : Attribute, IObjectTypeExtension
{
    /// <summary>C# names of properties of <typeparamref name="T"/> that are no fields: <c>nameof(Order.CustomerId)</c>.</summary>
    public string[] IgnoreProperties { get; set; } = [];

    /// <inheritdoc />
    public Type RuntimeType => typeof(T);

    IReadOnlyList<string> IObjectTypeExtension.IgnoredProperties => IgnoreProperties;

    bool IObjectTypeExtension.DefinesType => true;
}
