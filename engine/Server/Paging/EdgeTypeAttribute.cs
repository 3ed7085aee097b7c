using Federation.Server.Configuration;
using Federation.Server.Discovery;

namespace Federation.Server.Paging;

/// <summary>Names edges after the type of their row and makes the row non-null.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class EdgeTypeAttribute : Attribute, ITypeConfigurator
{
    public string? GetName(Type runtimeType, ISchemaConfiguration schema) =>
        runtimeType.IsGenericType ? $"{schema.OutputTypeName(ConnectionTypes.NodeOfEdge(runtimeType)!)}Edge" : null;

    public void Configure(TypeConfiguration type)
    {
        foreach (var field in type.Fields)
        {
            if (string.Equals(field.Member.Name, nameof(Edge<>.Node), StringComparison.Ordinal))
            {
                field.Type = Sdl.Named(type.Schema.OutputTypeName(ConnectionTypes.NodeOfEdge(type.RuntimeType)!), nonNull: true);
            }
        }
    }
}
