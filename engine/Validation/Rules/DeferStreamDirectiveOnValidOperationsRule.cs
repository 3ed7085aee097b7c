using System.Runtime.CompilerServices;
using Federation.Language;
using Federation.Types;

namespace Federation.Validation.Rules;

/// <summary>
/// Each event of a subscription has one answer: a part of it can come later nowhere, so the directives must be left out, or be
/// switched off by a condition.
/// See <see href="https://github.com/graphql/graphql-spec/pull/1110"/>.
/// </summary>
internal sealed class DeferStreamDirectiveOnValidOperationsRule(ValidationContext context)
    : ValidationRule(context, Kinds(SyntaxKind.OperationDefinition))
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly Stack<SyntaxNode> _spreads = new();

    public override bool Enter(SyntaxNode node)
    {
        // What a fragment was told for one subscription holds for the next one.
        if (node is OperationDefinitionNode { Operation: OperationType.Subscription } operation)
        {
            Check(operation.SelectionSet);
        }

        return true;
    }

    private void Check(SelectionSetNode selectionSet)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var selection in selectionSet.Selections)
        {
            if (CanBeLeftOut(selection))
            {
                continue;
            }

            foreach (var directive in selection.Directives)
            {
                Check(directive);
            }

            switch (selection)
            {
                case FieldNode { SelectionSet: { } inner }:
                    Check(inner);
                    break;
                case InlineFragmentNode fragment:
                    Check(fragment.SelectionSet);
                    break;
                case FragmentSpreadNode spread when _visited.Add(spread.Name.Value) && Context.GetFragment(spread.Name.Value) is { } fragment:
                    _spreads.Push(spread);
                    Check(fragment.SelectionSet);
                    _spreads.Pop();
                    break;
            }
        }
    }

    private void Check(DirectiveNode directive)
    {
        var name = directive.Name.Value;
        if (name is IncrementalDirectives.Defer or IncrementalDirectives.Stream && Condition(directive) is null or true)
        {
            var kind = name == IncrementalDirectives.Defer ? "Defer" : "Stream";
            Context.Report(
                $"{kind} directive not supported on subscription operations. Disable `@{name}` by setting the `if` argument to `false`.",
                [directive, .. _spreads]);
        }
    }

    /// <summary>True when @skip or @include leaves the selection out, or a variable decides that it may.</summary>
    private static bool CanBeLeftOut(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            switch (directive.Name.Value)
            {
                case BuiltInDirectives.Skip when HasVariable(directive) || Condition(directive) is true:
                case BuiltInDirectives.Include when HasVariable(directive) || Condition(directive) is false:
                    return true;
            }
        }

        return false;
    }

    private static bool HasVariable(DirectiveNode directive) => If(directive) is VariableNode;

    /// <summary>The literal condition; null without one. A variable counts as false, which it can be.</summary>
    private static bool? Condition(DirectiveNode directive) => If(directive) switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode => false,
        _ => null,
    };

    private static ValueNode? If(DirectiveNode directive) => directive.Arguments.FirstOrDefault(a => a.Name.Value == "if")?.Value;
}
