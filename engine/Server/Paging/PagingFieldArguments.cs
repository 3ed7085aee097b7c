using System.Globalization;
using System.Reflection;
using Federation.Execution;
using Federation.Language;
using Federation.Server.Configuration;
using Federation.Server.Discovery;
using Federation.Types;

namespace Federation.Server.Paging;

/// <summary>The arguments of a paged field: in the schema at start, and read and checked in every call.</summary>
internal sealed class PagingFieldArguments
{
    private readonly int _defaultPageSize;
    private readonly int _maxPageSize;
    private readonly bool _backward;

    public PagingFieldArguments(FieldConfiguration field)
    {
        var options = field.Schema.Options<PagingOptions>();
        var own = field.Member.GetCustomAttribute<UsePagingAttribute>();
        _maxPageSize = own is { MaxPageSize: > 0 } ? own.MaxPageSize : options.MaxPageSize;
        _defaultPageSize = Math.Min(_maxPageSize, own is { DefaultPageSize: > 0 } ? own.DefaultPageSize : options.DefaultPageSize);
        _backward = options.AllowBackwardPagination && own?.AllowBackwardPagination != false;
    }

    /// <summary>Adds the arguments that the field does not have yet. A default of <c>first</c> would contradict <c>last</c>.</summary>
    public void AddTo(FieldConfiguration field)
    {
        field.TryAddArgument(Argument("first", "Int", _backward ? null : _defaultPageSize));
        field.TryAddArgument(Argument("after", "String"));
        if (_backward)
        {
            field.TryAddArgument(Argument("last", "Int"));
            field.TryAddArgument(Argument("before", "String"));
        }
    }

    /// <exception cref="GraphQLException">The arguments are contradictory or ask for too much.</exception>
    public PagingArguments Read(IFieldContext context)
    {
        var first = context.ArgumentValue("first") as int?;
        var last = context.ArgumentValue("last") as int?;
        var arguments = new PagingArguments(
            first ?? (last is null ? _defaultPageSize : null),
            context.ArgumentValue("after") as string,
            last,
            context.ArgumentValue("before") as string,
            SelectsTotalCount(context))
        {
            MaxPageSize = _maxPageSize,
        };
        return arguments.Check() is { } error ? throw new GraphQLException(error) : arguments;
    }

    private static bool SelectsTotalCount(IFieldContext context)
    {
        if (context.Selection.Field.Type.NamedType is not ObjectType connection)
        {
            return false;
        }

        foreach (var selection in context.GetSelections(connection))
        {
            if (string.Equals(selection.Field.Name, "totalCount", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static InputValueDefinitionNode Argument(string name, string type, int? defaultValue = null) => new()
    {
        Name = new NameNode(name),
        Type = Sdl.Named(type, nonNull: false),
        DefaultValue = defaultValue is { } value ? new IntValueNode { Value = value.ToString(CultureInfo.InvariantCulture) } : null,
    };
}
