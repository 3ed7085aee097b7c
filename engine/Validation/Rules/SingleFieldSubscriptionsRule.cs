using System.Runtime.CompilerServices;
using Federation.Language;
using Federation.Types;

namespace Federation.Validation.Rules;

/// <summary>
/// A subscription has exactly one root field, always selected and not an introspection field.
/// See <see href="https://spec.graphql.org/September2025/#sec-Single-root-field"/>.
/// </summary>
internal sealed class SingleFieldSubscriptionsRule(ValidationContext context)
    : ValidationRule(context, Kinds(SyntaxKind.OperationDefinition))
{
    private readonly Dictionary<string, List<FieldNode>> _fields = new(StringComparer.Ordinal);
    private readonly List<string> _responseNames = [];
    private readonly List<DirectiveNode> _conditions = [];
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    public override bool Enter(SyntaxNode node)
    {
        var operation = (OperationDefinitionNode)node;
        if (operation.Operation == OperationType.Subscription && Context.Schema.SubscriptionType is { } type)
        {
            _fields.Clear();
            _responseNames.Clear();
            _conditions.Clear();
            _visited.Clear();
            Collect(operation.SelectionSet, type);
            Check(operation.Name is { } name ? $"Subscription \"{name.Value}\"" : "Anonymous Subscription");
        }

        return true;
    }

    private void Check(string subject)
    {
        if (_conditions.Count > 0)
        {
            Context.Report($"{subject} must not use `@skip` or `@include` directives in the top level selection.", [.. _conditions]);
            return;
        }

        if (_fields.Count > 1)
        {
            SyntaxNode[] extra = [.. _responseNames.Skip(1).SelectMany(name => _fields[name])];
            Context.Report($"{subject} must select only one top level field.", extra);
        }

        foreach (var name in _responseNames)
        {
            if (_fields[name][0].Name.Value.StartsWith("__", StringComparison.Ordinal))
            {
                Context.Report($"{subject} must not select an introspection top level field.", [.. _fields[name]]);
            }
        }
    }

    private void Collect(SelectionSetNode selectionSet, ObjectType type)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var selection in selectionSet.Selections)
        {
            _conditions.AddRange(selection.Directives.Where(directive => directive.Name.Value is "skip" or "include"));
            switch (selection)
            {
                case FieldNode field: Add(field); break;
                case InlineFragmentNode fragment when Applies(fragment.TypeCondition, type): Collect(fragment.SelectionSet, type); break;
                case FragmentSpreadNode spread when _visited.Add(spread.Name.Value):
                    if (Context.GetFragment(spread.Name.Value) is { } definition && Applies(definition.TypeCondition, type))
                    {
                        Collect(definition.SelectionSet, type);
                    }

                    break;
            }
        }
    }

    private void Add(FieldNode field)
    {
        if (!_fields.TryGetValue(field.ResponseName, out var fields))
        {
            _fields[field.ResponseName] = fields = [];
            _responseNames.Add(field.ResponseName);
        }

        fields.Add(field);
    }

    private bool Applies(NamedTypeNode? condition, ObjectType type) =>
        condition is null
        || (Context.Schema.TryGetType(condition.Name.Value, out var conditionType)
            && (ReferenceEquals(conditionType, type) || (conditionType.IsAbstract && Context.Schema.IsPossibleType(conditionType, type))));
}
