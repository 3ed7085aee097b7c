using System.Runtime.CompilerServices;
using Federation.Language;
using Federation.Types;

namespace Federation.Execution;

/// <summary>Finds the condition variables, the incremental directives and the introspection fields that an operation reaches, fragments included.</summary>
internal sealed class OperationScan(IReadOnlyDictionary<string, FragmentDefinitionNode> fragments)
{
    private readonly HashSet<string> _visitedFragments = new(StringComparer.Ordinal);
    private readonly List<ConditionVariable> _conditionVariables = [];

    public IReadOnlyList<ConditionVariable> ConditionVariables => _conditionVariables;

    /// <summary>True when there is a @defer or @stream, whatever its condition.</summary>
    public bool HasIncremental { get; private set; }

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
            var isIncremental = directive.Name.Value is IncrementalDirectives.Defer or IncrementalDirectives.Stream;
            HasIncremental |= isIncremental;
            if (isIncremental || directive.Name.Value is BuiltInDirectives.Skip or BuiltInDirectives.Include)
            {
                foreach (var argument in directive.Arguments)
                {
                    if (argument is { Name.Value: "if", Value: VariableNode variable })
                    {
                        Add(new ConditionVariable(variable, isIncremental));
                    }
                }
            }
        }
    }

    /// <summary>A variable that must have a value at one place must have one.</summary>
    private void Add(ConditionVariable variable)
    {
        var known = _conditionVariables.FindIndex(v => v.Node.Name.Value == variable.Node.Name.Value);
        if (known < 0)
        {
            _conditionVariables.Add(variable);
        }
        else if (!variable.IsOptional)
        {
            _conditionVariables[known] = _conditionVariables[known] with { IsOptional = false };
        }
    }
}
