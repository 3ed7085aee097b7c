namespace Federation.Server;

/// <summary>The name in the schema, where the one derived from C# is not wanted.</summary>
/// <param name="name">A GraphQL name. On a generic type <c>{0}</c>, <c>{1}</c> … stand for the schema names of its type arguments.</param>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLNameAttribute(string name) : Attribute
{
    /// <summary>The name in the schema.</summary>
    public string Name { get; } = name;
}
