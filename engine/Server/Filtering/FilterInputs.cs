using Federation.Server.Configuration;
using Federation.Server.Discovery;

namespace Federation.Server.Filtering;

/// <summary>Filter inputs of fields.</summary>
internal static class FilterInputs
{
    public const string ArgumentName = "where";

    /// <summary>The filter input of a field: the caller's class, or the convention.</summary>
    public static FilterInputType Of(FieldConfiguration field, UseFilteringAttribute attribute, Type element) =>
        Of(field, attribute.FilterType, element, static given => $"has [UseFiltering(typeof({given}))]");

    /// <summary>Gives the field its argument <c>where</c>.</summary>
    public static void AddTo(FieldConfiguration field, FilterInputType filter)
    {
        FilterDefinitions.Add(filter, field.Schema, field.Member);
        field.TryAddArgument(InputFields.Create(ArgumentName, Sdl.Named(filter.Name, nonNull: false)));
    }

    private static FilterInputType Of(FieldConfiguration field, Type? given, Type element, Func<string, string> what)
    {
        if (given is not null && typeof(FilterInputType<>).MakeGenericType(element).IsAssignableFrom(given))
        {
            return Get(given, () => (FilterInputType)Activator.CreateInstance(given, nonPublic: true)!, field);
        }

        if (given is not null)
        {
            field.Schema.ReportError(field.Member, $"{what(given.Name)}, which must derive from FilterInputType<{ClrTypes.Display(element)}>.");
        }

        var convention = typeof(ConventionFilterInput<>).MakeGenericType(element);
        return Get(convention, () => (FilterInputType)Activator.CreateInstance(convention, field.Schema)!, field);
    }

    /// <summary>The one instance of a class, with the filters of its references and lists.</summary>
    private static FilterInputType Get(Type type, Func<FilterInputType> create, FieldConfiguration field)
    {
        var filters = field.Schema.InputRegistry().Filters;
        if (filters.TryGetValue(type, out var known))
        {
            return known;
        }

        // Known before its fields are: an order filters by its customer, who filters by their orders.
        var filter = create();
        filters.Add(type, filter);
        foreach (var member in filter.Fields)
        {
            member.BindIds(field.NodeIds);
            if (member.ObjectType is { } objects)
            {
                member.Objects = Of(field, member.FilterType, objects, given => $"filters '{member.Name}' by {given}");
            }
        }

        return filter;
    }
}
