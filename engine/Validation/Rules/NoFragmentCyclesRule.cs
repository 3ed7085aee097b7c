using System.Runtime.CompilerServices;
using Federation.Language;

namespace Federation.Validation.Rules;

/// <summary>
/// No fragment reaches itself through spreads.
/// See <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles"/>.
/// </summary>
internal sealed class NoFragmentCyclesRule(ValidationContext context)
    : ValidationRule(context, Kinds(SyntaxKind.OperationDefinition, SyntaxKind.FragmentDefinition))
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly List<FragmentSpreadNode> _path = [];
    private readonly Dictionary<string, int> _pathIndex = new(StringComparer.Ordinal);

    public override bool Enter(SyntaxNode node)
    {
        if (node is FragmentDefinitionNode fragment)
        {
            Detect(fragment);
        }

        return false;
    }

    /// <summary>Depth first; each fragment is entered once, so the whole is linear in the spreads.</summary>
    private void Detect(FragmentDefinitionNode fragment)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (Context.IsAborted || !_visited.Add(fragment.Name.Value))
        {
            return;
        }

        _pathIndex[fragment.Name.Value] = _path.Count;
        foreach (var spread in Context.GetSpreads(fragment.SelectionSet))
        {
            var name = spread.Name.Value;
            _path.Add(spread);
            if (_pathIndex.TryGetValue(name, out var index))
            {
                Report(name, index);
            }
            else if (Context.GetFragment(name) is { } target)
            {
                Detect(target);
            }

            _path.RemoveAt(_path.Count - 1);
        }

        _pathIndex.Remove(fragment.Name.Value);
    }

    private void Report(string name, int start)
    {
        if (Context.IsAborted)
        {
            return;
        }

        SyntaxNode[] cycle = [.. _path.Skip(start)];
        var via = string.Join(", ", _path.Skip(start).SkipLast(1).Select(spread => $"\"{spread.Name.Value}\""));
        Context.Report($"Cannot spread fragment \"{name}\" within itself{(via.Length > 0 ? $" via {via}" : "")}.", cycle);
    }
}
