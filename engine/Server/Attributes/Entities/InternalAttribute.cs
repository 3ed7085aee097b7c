namespace Federation.Server;

/// <summary>
/// For the gateway only, clients never see it: <c>@internal</c> in Composite Schemas, <c>@inaccessible</c> in Apollo Federation. A <c>[Lookup]</c> of a
/// <c>[QueryType]</c> class that has it is no field of the query root in Apollo Federation, where <c>_entities</c> calls it.
/// </summary>
/// <seealso href="https://graphql.github.io/composite-schemas-spec/draft/#sec--internal"/>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property, Inherited = false)]
public sealed class InternalAttribute : Attribute;
