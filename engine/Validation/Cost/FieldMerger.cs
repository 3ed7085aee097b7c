using System.Runtime.CompilerServices;
using Federation.Language;
using Federation.Types;

namespace Federation.Validation.Cost;

/// <summary>
/// Collects the fields that an object of a type answers, each response name once.
/// See <see href="https://spec.graphql.org/September2025/#CollectFields()"/>. For an abstract type it collects what every object
/// answers and names the object types that answer more.
/// </summary>
internal sealed class FieldMerger(ValidationContext context, CostVariables variables, CostBudget budget, TypeDefinition type)
{
    private readonly List<MergedField> _fields = [];
    private readonly Dictionary<string, MergedField> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _visitedFragments = new(StringComparer.Ordinal);
    private readonly HashSet<ObjectType> _special = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<MergedField> Fields => _fields;

    /// <summary>The object types that a type condition singles out; none for an object type.</summary>
    public IReadOnlyCollection<ObjectType> SpecialTypes => _special;

    public void Collect(SelectionSetNode set)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var selection in set.Selections)
        {
            if (!budget.Spend())
            {
                return;
            }

            if (!IsIncluded(selection))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field: Add(field); break;
                case InlineFragmentNode fragment when Applies(fragment.TypeCondition): Collect(fragment.SelectionSet); break;
                case FragmentSpreadNode spread when !_visitedFragments.Contains(spread.Name.Value):
                    if (context.GetFragment(spread.Name.Value) is { } definition && Applies(definition.TypeCondition))
                    {
                        _visitedFragments.Add(spread.Name.Value);
                        Collect(definition.SelectionSet);
                    }

                    break;
            }
        }
    }

    /// <summary>Introspection costs nothing: it answers from memory. What does not exist is for the rules to report.</summary>
    private void Add(FieldNode node)
    {
        if (node.Name.Value.StartsWith("__", StringComparison.Ordinal))
        {
            return;
        }

        if (!_byName.TryGetValue(node.ResponseName, out var field))
        {
            if (context.GetField(type, node.Name.Value) is not { } definition)
            {
                return;
            }

            field = new MergedField(definition);
            _byName.Add(node.ResponseName, field);
            _fields.Add(field);
        }

        field.Nodes.Add(node);
    }

    private bool Applies(NamedTypeNode? condition)
    {
        if (condition is null || condition.Name.Value == type.Name)
        {
            return true;
        }

        if (!context.Schema.TryGetType(condition.Name.Value, out var conditionType))
        {
            return false;
        }

        if (type is ObjectType objectType)
        {
            return context.Schema.IsPossibleType(conditionType, objectType);
        }

        if (context.Schema.IsSubType(type, conditionType))
        {
            return true;
        }

        foreach (var possible in context.Schema.GetPossibleTypes(conditionType))
        {
            if (budget.Spend() && context.Schema.IsPossibleType(type, possible))
            {
                _special.Add(possible);
            }
        }

        return false;
    }

    private bool IsIncluded(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value is "skip" or "include" && directive.Arguments is [{ Name.Value: "if", Value: var condition }])
            {
                var value = condition switch
                {
                    BooleanValueNode literal => literal.Value,
                    VariableNode variable when variables.TryGet(variable.Name.Value, out var given) => given as bool?,
                    _ => null,
                };
                if (value == (directive.Name.Value == "skip"))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
