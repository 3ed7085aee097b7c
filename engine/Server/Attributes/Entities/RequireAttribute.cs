namespace Federation.Server;

/// <summary>
/// The parameter is data of another subgraph: <c>[Require("dimension.weight")] int weight</c>. In Composite Schemas it is an argument with
/// <c>@require(field:)</c> that only the gateway sees; in Apollo Federation the field has <c>@requires</c> and the value comes out of the
/// entity's representation.
/// </summary>
/// <param name="field">A field of the entity, or a path through objects with dots.</param>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec--require"/>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class RequireAttribute(string field) : Attribute
{
    /// <summary>A field of the entity, or a path through objects with dots.</summary>
    public string Field { get; } = field;
}
