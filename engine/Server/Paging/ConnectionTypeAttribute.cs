using Federation.Server.Configuration;
using Federation.Server.Discovery;

namespace Federation.Server.Paging;

/// <summary>Names connections after the type of their rows and makes their fields non-null.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ConnectionTypeAttribute : Attribute, ITypeConfigurator
{
    public string? GetName(Type runtimeType, ISchemaConfiguration schema) =>
        runtimeType.IsGenericType ? $"{schema.OutputTypeName(ConnectionTypes.Arguments(runtimeType)!.Value.Node)}Connection" : null;

    public void Configure(TypeConfiguration type)
    {
        var (node, edge) = ConnectionTypes.Arguments(type.RuntimeType)!.Value;
        foreach (var field in type.Fields)
        {
            field.Type = field.Member.Name switch
            {
                nameof(Connection<,>.Nodes) => NonNullList(type.Schema.OutputTypeName(node)),
                nameof(Connection<,>.Edges) => NonNullList(type.Schema.OutputTypeName(edge)),
                _ => field.Type,
            };
        }
    }

    private static Language.TypeNode NonNullList(string name) => Sdl.List(Sdl.Named(name, nonNull: true), nonNull: true);
}
