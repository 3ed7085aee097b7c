using System.Runtime.CompilerServices;
using Federation.Language;
using Federation.Types;

namespace Federation.Planning.Shapes;

/// <summary>
/// Writes out an operation that is valid for the client schema (https://spec.graphql.org/September2025/#CollectFields()),
/// for one assignment of the variables in <c>@skip</c> and <c>@include</c>.
/// </summary>
public sealed class OperationNormalizer
{
    private readonly Schema _schema;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments;
    private readonly IReadOnlyDictionary<string, object?> _variables;
    private readonly int _maxSelections;
    private int _selections;

    private OperationNormalizer(Schema schema, DocumentNode document, IReadOnlyDictionary<string, object?> variables, int maxSelections)
    {
        _schema = schema;
        _variables = variables;
        _maxSelections = maxSelections;
        _fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(f => f.Name.Value, StringComparer.Ordinal);
    }

    /// <summary>Normalises an operation.</summary>
    /// <param name="schema">The client schema, against which the document was validated.</param>
    /// <param name="document">The document.</param>
    /// <param name="operation">The operation to run.</param>
    /// <param name="variables">The coerced variables; only Booleans in conditions are looked at.</param>
    /// <param name="maxSelections">How many entries the answer may have, list items aside.</param>
    /// <param name="error">Set when the operation expands to more than that.</param>
    public static OperationShape? Normalize(
        Schema schema,
        DocumentNode document,
        OperationDefinitionNode operation,
        IReadOnlyDictionary<string, object?> variables,
        int maxSelections,
        out GraphQLError? error)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(operation);
        var normalizer = new OperationNormalizer(schema, document, variables, maxSelections);
        var root = schema.GetRootType(operation.Operation)
            ?? throw new ArgumentException($"The schema has no {operation.Operation} type.", nameof(operation));
        var shape = normalizer.ShapeOf(root, [operation.SelectionSet]);
        error = normalizer._selections <= maxSelections
            ? null
            : new GraphQLError(
                $"The operation expands to more than {maxSelections} selections once its fragments are written out. Ask for less at a time.",
                ErrorCodes.LimitExpandedSelections);
        return error is null ? new OperationShape(operation, shape) { Selections = normalizer._selections } : null;
    }

    private Shape ShapeOf(TypeDefinition type, IReadOnlyList<SelectionSetNode> sets)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var objects = new List<ObjectShape>();
        foreach (var possible in _schema.GetPossibleTypes(type))
        {
            if (_selections > _maxSelections)
            {
                break;
            }

            objects.Add(ObjectShapeOf(possible, sets));
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var opaque = type is InterfaceType interfaceType && sets.All(s => IsOpaque(s, interfaceType, seen)) ? ObjectShapeOf(interfaceType, sets) : null;
        return new Shape(type, objects, opaque);
    }

    /// <summary>Whether a selection asks nothing that depends on the type of an object; each fragment is looked at once.</summary>
    private bool IsOpaque(SelectionSetNode set, InterfaceType type, HashSet<string> seen)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return set.Selections.All(selection => !IsIncluded(selection) || selection switch
        {
            FieldNode field => field.Name.Value != "__typename",
            InlineFragmentNode fragment => (fragment.TypeCondition is null || fragment.TypeCondition.Name.Value == type.Name) && IsOpaque(fragment.SelectionSet, type, seen),
            FragmentSpreadNode spread => !seen.Add(spread.Name.Value)
                || (_fragments[spread.Name.Value] is var definition
                    && definition.TypeCondition.Name.Value == type.Name && IsOpaque(definition.SelectionSet, type, seen)),
            _ => false,
        });
    }

    private ObjectShape ObjectShapeOf(ComplexType type, IReadOnlyList<SelectionSetNode> sets)
    {
        var order = new List<string>();
        var nodes = new Dictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var set in sets)
        {
            Collect(type, set, order, nodes, visited);
        }

        var fields = new List<ShapeField>(order.Count);
        foreach (var responseName in order)
        {
            if (++_selections > _maxSelections)
            {
                break;
            }

            fields.Add(FieldOf(type, responseName, nodes[responseName]));
        }

        return new ObjectShape(type, fields);
    }

    private ShapeField FieldOf(ComplexType type, string responseName, List<FieldNode> nodes)
    {
        var node = nodes[0];
        type.TryGetField(node.Name.Value, out var field);
        var child = field is not null && field.Type.NamedType.IsComposite
            ? ShapeOf(field.Type.NamedType, [.. nodes.Where(n => n.SelectionSet is not null).Select(n => n.SelectionSet!)])
            : null;
        return new ShapeField
        {
            ResponseName = responseName,
            Name = node.Name.Value,
            Field = field,
            Arguments = node.Arguments,
            Child = child,
            Nodes = nodes,
        };
    }

    private void Collect(
        ComplexType type,
        SelectionSetNode set,
        List<string> order,
        Dictionary<string, List<FieldNode>> nodes,
        HashSet<string> visited)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var selection in set.Selections)
        {
            if (!IsIncluded(selection))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    if (!nodes.TryGetValue(field.ResponseName, out var same))
                    {
                        nodes[field.ResponseName] = same = [];
                        order.Add(field.ResponseName);
                    }

                    same.Add(field);
                    break;
                case InlineFragmentNode fragment when Applies(fragment.TypeCondition, type):
                    Collect(type, fragment.SelectionSet, order, nodes, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value):
                    var definition = _fragments[spread.Name.Value];
                    if (Applies(definition.TypeCondition, type))
                    {
                        Collect(type, definition.SelectionSet, order, nodes, visited);
                    }

                    break;
            }
        }
    }

    private bool Applies(NamedTypeNode? condition, ComplexType type) =>
        condition is null
        || condition.Name.Value == type.Name
        || (_schema.TryGetType(condition.Name.Value, out var abstractType) && type is ObjectType objectType && _schema.IsPossibleType(abstractType, objectType));

    private bool IsIncluded(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value is BuiltInDirectives.Skip or BuiltInDirectives.Include
                && Condition(directive) == (directive.Name.Value == BuiltInDirectives.Skip))
            {
                return false;
            }
        }

        return true;
    }

    private bool Condition(DirectiveNode directive) =>
        directive.Arguments.FirstOrDefault(a => a.Name.Value == "if")?.Value switch
        {
            BooleanValueNode literal => literal.Value,
            VariableNode variable => _variables.TryGetValue(variable.Name.Value, out var value) && value is true,
            _ => false,
        };
}
