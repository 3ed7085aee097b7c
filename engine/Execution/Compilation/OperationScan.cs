using System.Runtime.CompilerServices;
using Federation.Language;

namespace Federation.Execution;

/// <summary>Finds the condition variables and the introspection fields that an operation reaches, fragments included.</summary>
internal sealed class OperationScan(IReadOnlyDictionary<string, FragmentDefinitionNode> fragments)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _visitedFragments = new(StringComparer.Ordinal);
    private readonly List<VariableNode> _conditionVariables = [];

    public IReadOnlyList<VariableNode> ConditionVariables => _conditionVariables;

    public FieldNode? IntrospectionField { get; private set; }

    public void Visit(SelectionSetNode selectionSet)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var selection in selectionSet.Selections)
        {
            VisitDirectives(selection);
            switch (selection)
            {
                case FieldNode field:
                    if (field.Name.Value is "__schema" or "__type")
                    {
                        IntrospectionField ??= field;
                    }

                    if (field.SelectionSet is not null)
                    {
                        Visit(field.SelectionSet);
                    }

                    break;
                case InlineFragmentNode fragment:
                    Visit(fragment.SelectionSet);
                    break;
                case FragmentSpreadNode spread when _visitedFragments.Add(spread.Name.Value)
                    && fragments.TryGetValue(spread.Name.Value, out var definition):
                    Visit(definition.SelectionSet);
                    break;
            }
        }
    }

    private void VisitDirectives(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value is "skip" or "include")
            {
                foreach (var argument in directive.Arguments)
                {
                    if (argument is { Name.Value: "if", Value: VariableNode variable } && _names.Add(variable.Name.Value))
                    {
                        _conditionVariables.Add(variable);
                    }
                }
            }
        }
    }
}
