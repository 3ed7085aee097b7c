using System.Runtime.CompilerServices;
using Federation.Language;
using Federation.Types;

namespace Federation.Validation;

/// <summary>
/// Collects where a definition uses variables and what each place expects. It walks by itself, because rules need the uses of
/// fragments not yet walked; all it looks at is arguments.
/// </summary>
internal sealed class VariableUsageCollector
{
    private readonly ValidationContext _context;
    private readonly List<VariableUsage> _usages = [];

    private VariableUsageCollector(ValidationContext context) => _context = context;

    /// <summary>The uses in an operation or a fragment, in the order they are written.</summary>
    public static IReadOnlyList<VariableUsage> Collect(ValidationContext context, DefinitionNode definition)
    {
        var collector = new VariableUsageCollector(context);
        switch (definition)
        {
            case OperationDefinitionNode operation:
                collector.Visit(operation.Directives);
                collector.Visit(operation.SelectionSet, context.Schema.GetRootType(operation.Operation));
                break;
            case FragmentDefinitionNode fragment:
                collector.Visit(fragment.Directives);
                collector.Visit(fragment.SelectionSet, context.Schema.TypeFromNode(fragment.TypeCondition) as TypeDefinition);
                break;
        }

        return collector._usages;
    }

    private void Visit(SelectionSetNode set, TypeDefinition? parent)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var selections = set.Selections;
        for (var i = 0; i < selections.Count; i++)
        {
            switch (selections[i])
            {
                case FieldNode field: Visit(field, parent); break;
                case InlineFragmentNode fragment:
                    Visit(fragment.Directives);
                    Visit(fragment.SelectionSet, fragment.TypeCondition is { } condition ? _context.Schema.TypeFromNode(condition) as TypeDefinition : parent);
                    break;
                case FragmentSpreadNode spread: Visit(spread.Directives); break;
            }
        }
    }

    private void Visit(FieldNode node, TypeDefinition? parent)
    {
        if (node.Arguments.Count == 0 && node.Directives.Count == 0 && node.SelectionSet is null)
        {
            return;
        }

        var field = parent is null ? null : _context.GetField(parent, node.Name.Value);
        foreach (var argument in node.Arguments)
        {
            InputField? definition = null;
            field?.TryGetArgument(argument.Name.Value, out definition);
            Visit(argument.Value, definition?.Type, definition, parentType: null);
        }

        Visit(node.Directives);
        if (node.SelectionSet is { } inner)
        {
            Visit(inner, field?.Type.NamedType);
        }
    }

    private void Visit(IReadOnlyList<DirectiveNode> directives)
    {
        for (var i = 0; i < directives.Count; i++)
        {
            var directive = _context.Schema.GetDirective(directives[i].Name.Value);
            foreach (var argument in directives[i].Arguments)
            {
                InputField? definition = null;
                directive?.TryGetArgument(argument.Name.Value, out definition);
                Visit(argument.Value, definition?.Type, definition, parentType: null);
            }
        }
    }

    /// <param name="value">The value that may be a variable or contain some.</param>
    /// <param name="type">The type it must have; null when unknown.</param>
    /// <param name="field">The argument or input field that takes it; null inside a list.</param>
    /// <param name="parentType">The type of the list or object around it.</param>
    private void Visit(ValueNode value, GraphQLType? type, InputField? field, GraphQLType? parentType)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (value)
        {
            case VariableNode variable:
                _usages.Add(new VariableUsage(variable, InputOnly(type), field?.DefaultValue is not null, InputOnly(parentType)));
                break;
            case ListValueNode list:
                var itemType = type?.NullableType is ListType { ElementType: var element } ? element : type?.NullableType;
                foreach (var item in list.Items)
                {
                    Visit(item, itemType, field: null, type);
                }

                break;
            case ObjectValueNode map:
                var objectType = type?.NamedType as InputObjectType;
                foreach (var item in map.Fields)
                {
                    InputField? inputField = null;
                    objectType?.TryGetField(item.Name.Value, out inputField);
                    Visit(item.Value, inputField?.Type, inputField, type);
                }

                break;
        }
    }

    /// <summary>In a schema that was assumed valid an argument may have any type; one that takes no input counts as unknown.</summary>
    private static GraphQLType? InputOnly(GraphQLType? type) => type is { IsInputType: true } ? type : null;
}
