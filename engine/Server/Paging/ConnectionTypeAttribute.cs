using Federation.Server.Configuration;
using Federation.Server.Discovery;

namespace Federation.Server.Paging;

/// <summary>Names connections after the type of their rows; their lists have no null items and are nullable as the settings say.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ConnectionTypeAttribute : Attribute, ITypeConfigurator
{
    public string? GetName(Type runtimeType, ISchemaConfiguration schema) =>
        runtimeType.IsGenericType ? ConnectionTypes.Name(schema.OutputTypeName(ConnectionTypes.Arguments(runtimeType)!.Value.Node)) : null;

    public void Configure(TypeConfiguration type)
    {
        var (node, edge) = ConnectionTypes.Arguments(type.RuntimeType)!.Value;
        var nonNull = type.Schema.Options<PagingOptions>().NonNullLists;
        foreach (var field in type.Fields)
        {
            field.Type = field.Member.Name switch
            {
                nameof(Connection<,>.Nodes) => Sdl.List(Sdl.Named(type.Schema.OutputTypeName(node), nonNull: true), nonNull),
                nameof(Connection<,>.Edges) when ConnectionTypes.IsPlain(type.RuntimeType) => Sdl.WithNullability(field.Type!, !nonNull),
                nameof(Connection<,>.Edges) => Sdl.List(Sdl.Named(type.Schema.OutputTypeName(edge), nonNull: true), nonNull),
                _ => field.Type,
            };
        }
    }
}
