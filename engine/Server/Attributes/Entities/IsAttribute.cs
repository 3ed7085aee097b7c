namespace Federation.Server;

/// <summary>Which field of the key a lookup's parameter is, where the names differ: <c>[Is("market.code")]</c>.</summary>
/// <param name="field">A field, or a path through objects with dots.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class IsAttribute(string field) : Attribute
{
    /// <summary>A field, or a path through objects with dots.</summary>
    public string Field { get; } = field;
}
