using Federation.Language;

namespace Federation.Types;

/// <summary>Root types are objects, and different ones (https://spec.graphql.org/September2025/#sec-Root-Operation-Types).</summary>
internal static class RootTypeRules
{
    public static void Check(SchemaRuleContext context)
    {
        var schema = context.Schema;
        if (!schema.Roots.Any(root => root.Operation == OperationType.Query) && !schema.Options.AllowMissingQueryType)
        {
            context.Report("Query root type must be provided.", schema.Origins.Where(origin => origin.Node is SchemaDefinitionNode));
        }

        foreach (var root in schema.Roots)
        {
            if (root.Type is not ObjectType)
            {
                var condition = root.Operation == OperationType.Query ? "" : " if provided";
                context.Report($"{root.Operation} root type must be Object type{condition}, it cannot be {root.Type}.", root.Origin);
            }
        }

        foreach (var group in schema.Roots.GroupBy(root => root.Type).Where(group => group.Count() > 1))
        {
            var operations = string.Join(" and ", group.Select(root => root.Operation.ToKeyword()));
            context.Report(
                $"All root types must be different, \"{group.Key}\" type is used as {operations} root types.",
                group.Select(root => root.Origin));
        }
    }
}
