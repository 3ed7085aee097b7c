using Federation.Language;
using Federation.Server.Configuration;
using Federation.Server.Discovery;

namespace Federation.Server.Filtering;

/// <summary>Filter inputs in the schema.</summary>
internal static class FilterInputs
{
    public const string ArgumentName = "where";

    /// <summary>The filter input of a field: the caller's class, or the convention.</summary>
    public static FilterInputType Of(FieldConfiguration field, UseFilteringAttribute attribute, Type element)
    {
        var filter = Create(field, attribute, element);
        foreach (var member in filter.Fields)
        {
            member.BindIds(field.NodeIds);
        }

        return filter;
    }

    private static FilterInputType Create(FieldConfiguration field, UseFilteringAttribute attribute, Type element)
    {
        if (attribute.FilterType is { } given)
        {
            if (typeof(FilterInputType<>).MakeGenericType(element).IsAssignableFrom(given) && Activator.CreateInstance(given, nonPublic: true) is FilterInputType filter)
            {
                return filter;
            }

            field.Schema.ReportError(field.Member, $"has [UseFiltering(typeof({given.Name}))], which must derive from FilterInputType<{ClrTypes.Display(element)}>.");
        }

        return (FilterInputType)Activator.CreateInstance(typeof(ConventionFilterInput<>).MakeGenericType(element), field.Schema)!;
    }

    /// <summary>Gives the field its argument <c>where</c>.</summary>
    public static void AddTo(FieldConfiguration field, FilterInputType filter)
    {
        Define(field, filter);
        field.TryAddArgument(InputFields.Create(ArgumentName, Sdl.Named(filter.Name, nonNull: false)));
    }

    private static void Define(FieldConfiguration field, FilterInputType filter)
    {
        var registry = field.Schema.Options<InputRegistry>();
        if (!registry.TryAdd(filter.Name, filter.GetType()))
        {
            if (registry.SourceOf(filter.Name) != filter.GetType())
            {
                field.Schema.ReportError(field.Member, $"and another field filter {ClrTypes.Display(filter.ElementType)} by different members under the one name {filter.Name}: override Name in one of the filter classes.");
            }

            return;
        }

        var self = Sdl.List(Sdl.Named(filter.Name, nonNull: true), nonNull: false);
        var fields = new List<InputValueDefinitionNode> { InputFields.Create("and", self), InputFields.Create("or", self) };
        foreach (var member in filter.Fields)
        {
            if (!OperationInputs.CanFilter(member.Selector.ReturnType))
            {
                field.Schema.ReportError(filter.GetType(), $"lists '{member.Name}' of type {ClrTypes.Display(member.Selector.ReturnType)}, which has no filter operations: list scalar members only.");
                continue;
            }

            fields.Add(InputFields.Create(member.Name, Sdl.Named(OperationInputs.Name(member, field.Schema), nonNull: false)));
        }

        field.Schema.AddType(new InputObjectTypeDefinitionNode { Name = new NameNode(filter.Name), Fields = fields });
    }
}
