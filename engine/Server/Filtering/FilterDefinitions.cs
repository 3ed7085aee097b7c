using System.Reflection;
using Federation.Language;
using Federation.Server.Configuration;
using Federation.Server.Discovery;

namespace Federation.Server.Filtering;

/// <summary>Filter inputs as types of the schema.</summary>
internal static class FilterDefinitions
{
    /// <summary>The input becomes part of the schema, and those of its references and lists.</summary>
    /// <param name="filter">The input.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="member">The field that filters, for messages.</param>
    public static void Add(FilterInputType filter, ISchemaConfiguration schema, MemberInfo member)
    {
        var open = new Queue<FilterInputType>([filter]);
        while (open.TryDequeue(out var next))
        {
            if (IsNew(next, schema, member))
            {
                Define(next, schema, open);
            }
        }
    }

    private static bool IsNew(FilterInputType filter, ISchemaConfiguration schema, MemberInfo member)
    {
        var registry = schema.InputRegistry();
        if (registry.TryAdd(filter.Name, filter.GetType()))
        {
            return true;
        }

        if (registry.SourceOf(filter.Name) != filter.GetType())
        {
            schema.ReportError(member, $"and another field filter {ClrTypes.Display(filter.ElementType)} by different members under the one name {filter.Name}: override Name in one of the filter classes.");
        }

        return false;
    }

    private static void Define(FilterInputType filter, ISchemaConfiguration schema, Queue<FilterInputType> open)
    {
        var self = Sdl.List(Sdl.Named(filter.Name, nonNull: true), nonNull: false);
        var fields = new List<InputValueDefinitionNode> { InputFields.Create("and", self), InputFields.Create("or", self) };
        foreach (var member in filter.Fields)
        {
            if (member.Objects is { } objects)
            {
                open.Enqueue(objects);
                fields.Add(InputFields.Create(member.Name, Sdl.Named(member.IsList ? ListOf(objects, schema) : objects.Name, nonNull: false)));
            }
            else if (OperationInputs.CanFilter(member.Selector.ReturnType))
            {
                fields.Add(InputFields.Create(member.Name, Sdl.Named(OperationInputs.Name(member, schema), nonNull: false)));
            }
            else
            {
                schema.ReportError(filter.GetType(), $"lists '{member.Name}' of type {ClrTypes.Display(member.Selector.ReturnType)}, which has no filter operations: list scalar members, references and lists of objects.");
            }
        }

        schema.AddType(new InputObjectTypeDefinitionNode { Name = new NameNode(filter.Name), Fields = fields });
    }

    private static string ListOf(FilterInputType objects, ISchemaConfiguration schema)
    {
        var name = $"ListFilterInputTypeOf{objects.Name}";
        if (schema.InputRegistry().TryAdd(name, objects.GetType()))
        {
            var condition = Sdl.Named(objects.Name, nonNull: false);
            schema.AddType(new InputObjectTypeDefinitionNode
            {
                Name = new NameNode(name),
                Fields =
                [
                    InputFields.Create("all", condition),
                    InputFields.Create("none", condition),
                    InputFields.Create("some", condition),
                    InputFields.Create("any", Sdl.Named("Boolean", nonNull: false)),
                ],
            });
        }

        return name;
    }
}
