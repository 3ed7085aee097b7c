using System.Text.Json;
using System.Text.Json.Nodes;
using Federation.Server.Configuration;
using Federation.Server.Discovery;

namespace Federation.Server.Entities.Composite;

/// <summary>Paths from an entity to a leaf: as a selection map, as the type of an argument, and back from the argument's value to objects.</summary>
internal static class PathJson
{
    /// <summary>The path in a FieldSelectionMap: <c>market.code</c>, through a list <c>options[code]</c>.</summary>
    public static string Map(ReadOnlySpan<FieldConfiguration> path)
    {
        var rest = path.Length == 1 ? "" : Map(path[1..]);
        return path.Length == 1 ? path[0].Name : IsList(path[0]) ? $"{path[0].Name}[{rest}]" : $"{path[0].Name}.{rest}";
    }

    /// <summary>The argument's name: <c>marketCode</c>.</summary>
    public static string ArgumentName(IEnumerable<string> path) =>
        path.Aggregate((name, step) => name + SchemaNames.PascalCase(step));

    /// <summary>The type of all leaves at the end of the path.</summary>
    public static Language.TypeNode Type(ReadOnlySpan<FieldConfiguration> path)
    {
        var type = path[0].Type!;
        if (path.Length == 1)
        {
            return type;
        }

        var inner = Type(path[1..]);
        return IsList(path[0])
            ? Sdl.List(inner, Sdl.IsNonNull(type))
            : Sdl.WithNullability(inner, nullable: !Sdl.IsNonNull(inner) || !Sdl.IsNonNull(type));
    }

    /// <summary>Puts a value where the path leads, making the objects and lists on the way. A null before the leaf stays a null.</summary>
    public static void Set(JsonObject target, IReadOnlyList<FieldConfiguration> path, object? value, int step = 0)
    {
        var name = path[step].Name;
        if (step == path.Count - 1)
        {
            target[name] = Value(value);
        }
        else if (value is null)
        {
            target.TryAdd(name, null);
        }
        else if (IsList(path[step]))
        {
            var items = (IReadOnlyList<object?>)value;
            var list = target[name] as JsonArray ?? [.. items.Select(_ => new JsonObject())];
            target[name] ??= list;
            for (var i = 0; i < Math.Min(items.Count, list.Count); i++)
            {
                Set((JsonObject)list[i]!, path, items[i], step + 1);
            }
        }
        else
        {
            var child = target[name] as JsonObject ?? [];
            target[name] ??= child;
            Set(child, path, value, step + 1);
        }
    }

    private static JsonNode? Value(object? value) => value switch
    {
        null => null,
        Enum member => EnumTypes.ValueName(member.GetType(), member),
        decimal number => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        TimeSpan duration => System.Xml.XmlConvert.ToString(duration),
        IReadOnlyList<object?> list => new JsonArray([.. list.Select(Value)]),
        _ => JsonSerializer.SerializeToNode(value, value.GetType()),
    };

    private static bool IsList(FieldConfiguration field) => (field.Type as Language.NonNullTypeNode)?.Type is Language.ListTypeNode || field.Type is Language.ListTypeNode;
}
