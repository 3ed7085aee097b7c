using Federation.Server;

namespace Federation.Shared;

/// <summary>An object with an id of its own: <c>interface Node</c>, see <see href="https://relay.dev/graphql/objectidentification.htm"/>.</summary>
[InterfaceType("Node")]
public interface INode
{
    /// <summary>Opaque and stable.</summary>
    [ID]
    string Id { get; }
}
