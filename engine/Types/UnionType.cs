namespace Federation.Types;

/// <summary>A union type (https://spec.graphql.org/September2025/#sec-Unions).</summary>
public sealed class UnionType : TypeDefinition
{
    internal UnionType(string name)
        : base(name)
    {
    }

    /// <summary>The member types in the order of the SDL.</summary>
    public IReadOnlyList<ObjectType> Members { get; internal set; } = [];

    /// <summary>The members as declared; more than <see cref="Members"/> only when the schema is not valid.</summary>
    internal IReadOnlyList<DeclaredType> DeclaredMembers { get; set; } = [];
}
