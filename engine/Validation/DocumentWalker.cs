using System.Numerics;
using System.Runtime.CompilerServices;
using Federation.Language;

namespace Federation.Validation;

/// <summary>Walks a tree once, keeps the type information up to date and calls the rules in their order at each node.</summary>
internal sealed class DocumentWalker
{
    private static readonly int s_kinds = Enum.GetValues<SyntaxKind>().Length;

    private readonly ValidationContext _context;
    private readonly TypeInfo _typeInfo;
    private readonly ValidationRule[] _rules;

    /// <summary>Per kind of node the rules that see its start, a bit each.</summary>
    private readonly ulong[] _enters = new ulong[s_kinds];

    /// <summary>Per kind of node the rules that see its end, a bit each.</summary>
    private readonly ulong[] _leaves = new ulong[s_kinds];

    /// <summary>The rules that take part at this place, a bit each.</summary>
    private ulong _listening = ulong.MaxValue;

    public DocumentWalker(ValidationContext context, ValidationRule[] rules)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rules.Length, 64, nameof(rules));
        _context = context;
        _typeInfo = context.TypeInfo;
        _rules = rules;
        for (var i = 0; i < rules.Length; i++)
        {
            Subscribe(_enters, rules[i].Enters, i);
            Subscribe(_leaves, rules[i].Leaves, i);
        }
    }

    public void Walk(SyntaxNode node)
    {
        if (_context.IsAborted)
        {
            return;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        var outside = _listening;
        var kind = (int)node.Kind;
        _typeInfo.Enter(node);
        Enter(node, _enters[kind]);
        WalkChildren(node);
        Leave(node, _leaves[kind]);
        _typeInfo.Leave(node);
        _listening = outside;
    }

    private static void Subscribe(ulong[] byKind, ulong kinds, int rule)
    {
        for (; kinds != 0; kinds &= kinds - 1)
        {
            byKind[BitOperations.TrailingZeroCount(kinds)] |= 1UL << rule;
        }
    }

    private void Enter(SyntaxNode node, ulong subscribers)
    {
        for (var rules = subscribers & _listening; rules != 0; rules &= rules - 1)
        {
            var rule = BitOperations.TrailingZeroCount(rules);
            if (!_rules[rule].Enter(node))
            {
                _listening &= ~(1UL << rule);
            }
        }
    }

    private void Leave(SyntaxNode node, ulong subscribers)
    {
        for (var rules = subscribers & _listening; rules != 0 && !_context.IsAborted; rules &= rules - 1)
        {
            _rules[BitOperations.TrailingZeroCount(rules)].Leave(node);
        }
    }

    private void WalkChildren(SyntaxNode node)
    {
        switch (node)
        {
            case FieldNode field:
                WalkAll(field.Arguments);
                WalkAll(field.Directives);
                WalkOptional(field.SelectionSet);
                break;
            case SelectionSetNode set: WalkAll(set.Selections); break;
            case ArgumentNode argument: Walk(argument.Value); break;
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
            case FragmentSpreadNode spread: WalkAll(spread.Directives); break;
            case InlineFragmentNode fragment:
                WalkOptional(fragment.TypeCondition);
                WalkAll(fragment.Directives);
                Walk(fragment.SelectionSet);
                break;
            case DirectiveNode directive: WalkAll(directive.Arguments); break;
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
