using System.Runtime.CompilerServices;
using Federation.Language;

namespace Federation.Validation;

/// <summary>Walks a tree once, keeps the type information up to date and calls the rules in their order at each node.</summary>
internal sealed class DocumentWalker(ValidationContext context, TypeInfo typeInfo, ValidationRule[] rules)
{
    /// <summary>Per rule: the node below which it takes no part.</summary>
    private readonly SyntaxNode?[] _skipped = new SyntaxNode?[rules.Length];

    public void Walk(SyntaxNode node)
    {
        if (context.IsAborted)
        {
            return;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        typeInfo.Enter(node);
        Enter(node);
        WalkChildren(node);
        Leave(node);
        typeInfo.Leave(node);
    }

    private void Enter(SyntaxNode node)
    {
        var bit = 1UL << (int)node.Kind;
        for (var i = 0; i < rules.Length; i++)
        {
            if (_skipped[i] is null && (rules[i].Enters & bit) != 0 && !rules[i].Enter(node))
            {
                _skipped[i] = node;
            }
        }
    }

    private void Leave(SyntaxNode node)
    {
        var bit = 1UL << (int)node.Kind;
        for (var i = 0; i < rules.Length; i++)
        {
            if (ReferenceEquals(_skipped[i], node))
            {
                _skipped[i] = null;
            }
            else if (_skipped[i] is null && (rules[i].Leaves & bit) != 0 && !context.IsAborted)
            {
                rules[i].Leave(node);
            }
        }
    }

    private void WalkChildren(SyntaxNode node)
    {
        switch (node)
        {
            case DocumentNode document: WalkAll(document.Definitions); break;
            case OperationDefinitionNode operation:
                WalkAll(operation.VariableDefinitions);
                WalkAll(operation.Directives);
                Walk(operation.SelectionSet);
                break;
            case FragmentDefinitionNode fragment:
                Walk(fragment.TypeCondition);
                WalkAll(fragment.Directives);
                Walk(fragment.SelectionSet);
                break;
            case SelectionSetNode set: WalkAll(set.Selections); break;
            case FieldNode field:
                WalkAll(field.Arguments);
                WalkAll(field.Directives);
                WalkOptional(field.SelectionSet);
                break;
            case FragmentSpreadNode spread: WalkAll(spread.Directives); break;
            case InlineFragmentNode fragment:
                WalkOptional(fragment.TypeCondition);
                WalkAll(fragment.Directives);
                Walk(fragment.SelectionSet);
                break;
            case DirectiveNode directive: WalkAll(directive.Arguments); break;
            case ArgumentNode argument: Walk(argument.Value); break;
            case VariableDefinitionNode variable:
                Walk(variable.Variable);
                Walk(variable.Type);
                WalkOptional(variable.DefaultValue);
                WalkAll(variable.Directives);
                break;
            case ListValueNode list: WalkAll(list.Items); break;
            case ObjectValueNode map: WalkAll(map.Fields); break;
            case ObjectFieldNode field: Walk(field.Value); break;
            case ListTypeNode list: Walk(list.Type); break;
            case NonNullTypeNode nonNull: Walk(nonNull.Type); break;
            case TypeSystemDefinitionNode or FieldDefinitionNode or InputValueDefinitionNode or EnumValueDefinitionNode
                or OperationTypeDefinitionNode:
                WalkTypeSystem(node);
                break;
        }
    }

    private void WalkTypeSystem(SyntaxNode node)
    {
        foreach (var child in node.GetChildren())
        {
            Walk(child);
        }
    }

    private void WalkAll<T>(IReadOnlyList<T> nodes)
        where T : SyntaxNode
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            Walk(nodes[i]);
        }
    }

    private void WalkOptional(SyntaxNode? node)
    {
        if (node is not null)
        {
            Walk(node);
        }
    }
}
