using System.Runtime.CompilerServices;
using Federation.Language;
using Federation.Types;

namespace Federation.Validation.Rules;

/// <summary>
/// The root fields of a mutation run one after the other, and a subscription has one: neither can come later or in parts.
/// See <see href="https://github.com/graphql/graphql-spec/pull/1110"/>.
/// </summary>
internal sealed class DeferStreamDirectiveOnRootFieldRule(ValidationContext context)
    : ValidationRule(context, Kinds(SyntaxKind.OperationDefinition))
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    public override bool Enter(SyntaxNode node)
    {
        var operation = (OperationDefinitionNode)node;
        if (operation.Operation != OperationType.Query && Context.Schema.GetRootType(operation.Operation) is { } rootType)
        {
            _visited.Clear();
            var kind = operation.Operation == OperationType.Mutation ? "mutation" : "subscription";
            Check(operation.SelectionSet, $"root {kind} type \"{rootType.Name}\"");
        }

        return true;
    }

    private void Check(SelectionSetNode selectionSet, string root)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var selection in selectionSet.Selections)
        {
            var refused = selection is FieldNode ? IncrementalDirectives.Stream : IncrementalDirectives.Defer;
            if (selection.Directives.FirstOrDefault(d => d.Name.Value == refused) is { } directive)
            {
                Context.Report($"{(selection is FieldNode ? "Stream" : "Defer")} directive cannot be used on {root}.", directive);
            }

            switch (selection)
            {
                case InlineFragmentNode fragment:
                    Check(fragment.SelectionSet, root);
                    break;
                case FragmentSpreadNode spread when _visited.Add(spread.Name.Value) && Context.GetFragment(spread.Name.Value) is { } fragment:
                    Check(fragment.SelectionSet, root);
                    break;
            }
        }
    }
}
