using System.Reflection;
using System.Runtime.CompilerServices;
using Federation.Language;
using Federation.Server.Configuration;
using Federation.Server.Discovery;

namespace Federation.Server.Entities;

/// <summary>Reads the selections of <c>[Key]</c>, <c>[Requires]</c> and <c>[Provides]</c>.</summary>
internal static class FieldSets
{
    /// <summary>Null, and a mistake, when the text is no selection of plain fields.</summary>
    public static SelectionSetNode? TryParse(string text, string attribute, MemberInfo owner, SchemaMistakes mistakes)
    {
        try
        {
            return Utf8GraphQLParser.ParseSelectionSet(text);
        }
        catch (SyntaxException e)
        {
            mistakes.Add(owner, $"has [{attribute}(\"{text}\")], which is no selection of fields: {e.Error.Message}");
            return null;
        }
    }

    /// <summary>Checks that every field exists, and gives the leaves as paths.</summary>
    public static List<string[]> Leaves(SelectionSetNode selection, TypeConfiguration type, string attribute, MemberInfo owner, SchemaDiscovery discovery)
    {
        var leaves = new List<string[]>();
        Walk(selection, type, [], leaves, new Context(attribute, owner, discovery));
        return leaves;
    }

    private static void Walk(SelectionSetNode selection, TypeConfiguration type, string[] path, List<string[]> leaves, Context context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var node in selection.Selections)
        {
            if (node is not FieldNode { Arguments.Count: 0, Alias: null } field)
            {
                context.Report("may only select plain fields, without aliases, arguments and fragments.");
                continue;
            }

            var name = field.Name.Value;
            if (type.FindField(name) is not { } found)
            {
                context.Report($"names '{name}', but {ClrTypes.Display(type.RuntimeType)} has no such field: add the property (with [External] when another subgraph owns it), or correct the name.");
                continue;
            }

            string[] next = [.. path, name];
            var child = context.Discovery.Outputs.AllObjects.FirstOrDefault(o => string.Equals(o.Name, Sdl.NamedType(found.Type!), StringComparison.Ordinal));
            if (field.SelectionSet is { } nested && child is not null && next.Length < 32)
            {
                Walk(nested, child, next, leaves, context);
            }
            else if (field.SelectionSet is not null || child is not null)
            {
                context.Report(child is null ? $"selects below '{name}', which has no fields." : $"must select fields of '{name}': '{name} {{ … }}'.");
            }
            else
            {
                leaves.Add(next);
            }
        }
    }

    private sealed record Context(string Attribute, MemberInfo Owner, SchemaDiscovery Discovery)
    {
        public void Report(string message) => Discovery.Mistakes.Add(Owner, $"has a [{Attribute}] that {message}");
    }
}
