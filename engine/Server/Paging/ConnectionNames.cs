using System.Reflection;
using Federation.Language;
using Federation.Server.Configuration;
using Federation.Server.Discovery;

namespace Federation.Server.Paging;

/// <summary>
/// Names the connections of fields that answer <see cref="Connection{T}"/> or <see cref="CountedConnection{T}"/>. Fields may share one when they
/// page the same rows with the same options: otherwise one of them would lose <c>totalCount</c> without a word.
/// </summary>
internal sealed class ConnectionNames(SchemaDiscovery discovery)
{
    private readonly Dictionary<string, (Type Type, MemberInfo Owner)> _owners = new(StringComparer.Ordinal);

    /// <summary>The type of such a field, or of the edges of such a connection; null for any other field.</summary>
    public TypeNode? TypeOf(FieldConfiguration field)
    {
        if (field is { ParentRuntimeType: { } connection, Member.Name: nameof(Connection<,>.Edges) } && ConnectionTypes.IsPlain(connection))
        {
            var edge = ConnectionTypes.Arguments(connection)!.Value.Edge;
            return Sdl.List(Sdl.Named(discovery.OutputTypeName(edge, ConnectionTypes.EdgeName(field.TypeName)), nonNull: true), nonNull: true);
        }

        var type = field.RuntimeType;
        if (!ConnectionTypes.IsPlain(type))
        {
            return null;
        }

        var name = ConnectionTypes.Name(Rows(field, type.GetGenericArguments()[0]));
        if (!_owners.TryAdd(name, (type, field.Member)) && _owners[name].Type != type)
        {
            Report(name, field.Member, type, _owners[name]);
            return Sdl.Named(name, nonNull: false);
        }

        discovery.OutputTypeName(type, name);
        return Sdl.Named(name, nonNull: type == field.ResolverResultType && !field.Shape.Nullable);
    }

    private string Rows(FieldConfiguration field, Type node) =>
        field.Member.GetCustomAttribute<UsePagingAttribute>()?.ConnectionName
        ?? (discovery.Options<PagingOptions>().InferConnectionNameFromField ? SchemaNames.PascalCase(field.Name) : discovery.OutputTypeName(node));

    private void Report(string name, MemberInfo member, Type type, (Type Type, MemberInfo Owner) other)
    {
        var sameRows = type.GetGenericArguments()[0] == other.Type.GetGenericArguments()[0];
        discovery.Mistakes.Add(
            member,
            $"and {SchemaMistakes.Display(other.Owner)} share the connection '{name}', but {(sameRows ? "only one of them has totalCount" : "page different types")}: "
            + $"{(sameRows ? "give both the same IncludeTotalCount, or " : "")}name one of them with [UsePaging(ConnectionName = \"…\")].");
    }
}
