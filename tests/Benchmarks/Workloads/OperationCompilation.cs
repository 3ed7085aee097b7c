using Federation.Execution;
using Federation.Language;
using Federation.Types;

namespace Federation.Benchmarks.Workloads;

/// <summary>Compiles all operations of a document down to the last selection of every concrete type.</summary>
internal sealed class OperationCompilation(Schema schema)
{
    private static readonly Dictionary<string, object?> s_variables = new(StringComparer.Ordinal) { ["withStock"] = true };

    private readonly SchemaBinding _binding = new(schema, new ResolverMap());

    public int CountSelections(DocumentNode document)
    {
        var count = 0;
        var prepared = new PreparedDocument(document);
        foreach (var definition in document.Definitions.OfType<OperationDefinitionNode>())
        {
            var operation = prepared.Pick(definition.Name?.Value, out _)!;
            var compiled = operation.Compile(_binding, schema.GetRootType(definition.Operation)!, s_variables, out _)!;
            count += Count(compiled, compiled.Root);
        }

        return count;
    }

    private int Count(CompiledOperation operation, SelectionSet set)
    {
        var count = set.Selections.Length;
        foreach (var selection in set.Selections)
        {
            if (selection.Completion.IsComposite)
            {
                foreach (var type in schema.GetPossibleTypes(selection.Completion.NamedType))
                {
                    count += Count(operation, operation.GetChildren(selection, type));
                }
            }
        }

        return count;
    }
}
