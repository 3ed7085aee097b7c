using Federation.Language;
using Federation.Server.Configuration;
using Federation.Server.Discovery;
using Federation.Server.Filtering;

namespace Federation.Server.Sorting;

/// <summary>Sort inputs in the schema and their values.</summary>
internal static class SortInputs
{
    public const string ArgumentName = "order";

    /// <summary>The sort input of a field: the caller's class, or the convention.</summary>
    public static SortInputType Of(FieldConfiguration field, UseSortingAttribute attribute, Type element)
    {
        if (attribute.SortType is { } given)
        {
            if (typeof(SortInputType<>).MakeGenericType(element).IsAssignableFrom(given) && Activator.CreateInstance(given, nonPublic: true) is SortInputType sort)
            {
                return sort;
            }

            field.Schema.ReportError(field.Member, $"has [UseSorting(typeof({given.Name}))], which must derive from SortInputType<{ClrTypes.Display(element)}>.");
        }

        return (SortInputType)Activator.CreateInstance(typeof(ConventionSortInput<>).MakeGenericType(element), field.Schema)!;
    }

    /// <summary>Gives the field its argument <c>order</c>.</summary>
    public static void AddTo(FieldConfiguration field, SortInputType sort)
    {
        Define(field, sort);
        field.TryAddArgument(InputFields.Create(ArgumentName, Sdl.List(Sdl.Named(sort.Name, nonNull: true), nonNull: false)));
    }

    /// <summary>The keys of an <c>order</c> value, in the order the client wrote them; the first mention of a field counts.</summary>
    public static IReadOnlyList<SortKey> Read(SortInputType sort, object? value)
    {
        if (value is not IReadOnlyList<object?> list)
        {
            return [];
        }

        var keys = new List<SortKey>();
        foreach (var (name, direction) in list.OfType<IReadOnlyDictionary<string, object?>>().SelectMany(static o => o))
        {
            if (direction is not null && !keys.Exists(k => string.Equals(k.Name, name, StringComparison.Ordinal)))
            {
                var field = sort.Fields.First(f => string.Equals(f.Name, name, StringComparison.Ordinal));
                keys.Add(new SortKey(name, field.Selector, direction is SortEnumType.Desc or "DESC"));
            }
        }

        return keys;
    }

    private static void Define(FieldConfiguration field, SortInputType sort)
    {
        var registry = field.Schema.InputRegistry();
        if (!registry.TryAdd(sort.Name, sort.GetType()))
        {
            if (registry.SourceOf(sort.Name) != sort.GetType())
            {
                field.Schema.ReportError(field.Member, $"and another field sort {ClrTypes.Display(sort.ElementType)} by different members under the one name {sort.Name}: override Name in one of the sort classes.");
            }

            return;
        }

        var direction = field.Schema.InputTypeName(typeof(SortEnumType));
        field.Schema.AddType(new InputObjectTypeDefinitionNode
        {
            Name = new NameNode(sort.Name),
            Fields = [.. sort.Fields.Select(f => InputFields.Create(f.Name, Sdl.Named(direction, nonNull: false)))],
        });
    }
}
