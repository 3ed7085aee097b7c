using Federation.Language;

namespace Federation.Planning.Shapes;

/// <summary>An operation after normalisation: the exact form of its answer.</summary>
/// <param name="Operation">The operation as written; its variable definitions are forwarded.</param>
/// <param name="Root">The root object.</param>
public sealed record OperationShape(OperationDefinitionNode Operation, Shape Root)
{
    /// <summary>How many entries there are, for each type that an object can have.</summary>
    public int Selections { get; init; }

    /// <summary>The entries of the root object.</summary>
    public ObjectShape RootObject => Root.Objects[0];
}
