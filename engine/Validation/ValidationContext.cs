using Federation.Language;
using Federation.Types;
using Federation.Types.Introspection;

namespace Federation.Validation;

/// <summary>What the rules of one validation share: schema, document, fragments, variable usages, errors.</summary>
internal sealed class ValidationContext
{
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);
    private readonly Dictionary<SelectionSetNode, IReadOnlyList<FragmentSpreadNode>> _spreads = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<OperationDefinitionNode, IReadOnlyList<FragmentDefinitionNode>> _reachable = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<DefinitionNode, IReadOnlyList<VariableUsage>> _usages = new(ReferenceEqualityComparer.Instance);
    private readonly List<GraphQLError> _errors = [];

    public ValidationContext(Schema schema, DocumentNode document, ValidationOptions options)
    {
        Schema = schema;
        Document = document;
        Options = options;
        TypeInfo = new TypeInfo(this);
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
            {
                _fragments[fragment.Name.Value] = fragment;
            }
        }
    }

    public Schema Schema { get; }

    public DocumentNode Document { get; }

    public ValidationOptions Options { get; }

    public TypeInfo TypeInfo { get; }

    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>True when there are so many errors that nothing more is looked for.</summary>
    public bool IsAborted { get; private set; }

    public void Report(string message, params ReadOnlySpan<SyntaxNode> nodes) => Report(message, ErrorCodes.ValidationFailed, nodes);

    public void Report(string message, string code, params ReadOnlySpan<SyntaxNode> nodes) =>
        Report(new GraphQLError(message, code, LocationsOf(nodes)));

    public void Report(GraphQLError error)
    {
        if (IsAborted)
        {
            return;
        }

        if (_errors.Count >= Options.MaxErrors)
        {
            IsAborted = true;
            _errors.Add(new GraphQLError(
                "Too many validation errors, error limit reached. Validation aborted.",
                ErrorCodes.ValidationFailed));
            return;
        }

        _errors.Add(error);
    }

    /// <summary>Where nodes stand in the text; null when the document has none.</summary>
    public SourcePosition[]? LocationsOf(ReadOnlySpan<SyntaxNode> nodes)
    {
        if (Document.Source is not { } source)
        {
            return null;
        }

        var locations = new List<SourcePosition>(nodes.Length);
        foreach (var node in nodes)
        {
            if (node.Start >= 0)
            {
                locations.Add(source.GetPosition(node.Start));
            }
        }

        return locations.Count == 0 ? null : locations.ToArray();
    }

    public bool HasFragments => _fragments.Count > 0;

    public FragmentDefinitionNode? GetFragment(string name) => _fragments.GetValueOrDefault(name);

    /// <summary>The field of a composite type, the meta fields among them; null when it has none of that name.</summary>
    public OutputField? GetField(TypeDefinition parent, string name)
    {
        if (name.StartsWith("__", StringComparison.Ordinal) && MetaFields.Find(Schema, parent, name) is { } metaField)
        {
            return metaField;
        }

        OutputField? field = null;
        (parent as ComplexType)?.TryGetField(name, out field);
        return field;
    }

    /// <summary>The spreads anywhere inside a selection set, other fragments not followed.</summary>
    public IReadOnlyList<FragmentSpreadNode> GetSpreads(SelectionSetNode selectionSet)
    {
        if (_spreads.TryGetValue(selectionSet, out var known))
        {
            return known;
        }

        var spreads = new List<FragmentSpreadNode>();
        var open = new Stack<SelectionSetNode>();
        open.Push(selectionSet);
        while (open.TryPop(out var set))
        {
            for (var i = 0; i < set.Selections.Count; i++)
            {
                switch (set.Selections[i])
                {
                    case FragmentSpreadNode spread: spreads.Add(spread); break;
                    case FieldNode { SelectionSet: { } inner }: open.Push(inner); break;
                    case InlineFragmentNode fragment: open.Push(fragment.SelectionSet); break;
                }
            }
        }

        return _spreads[selectionSet] = spreads;
    }

    /// <summary>Every fragment that an operation uses, directly or through other fragments.</summary>
    public IReadOnlyList<FragmentDefinitionNode> GetReachableFragments(OperationDefinitionNode operation)
    {
        if (_reachable.TryGetValue(operation, out var known))
        {
            return known;
        }

        if (!HasFragments)
        {
            return [];
        }

        var fragments = new List<FragmentDefinitionNode>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SelectionSetNode>();
        open.Push(operation.SelectionSet);
        while (open.TryPop(out var set))
        {
            foreach (var spread in GetSpreads(set))
            {
                if (seen.Add(spread.Name.Value) && GetFragment(spread.Name.Value) is { } fragment)
                {
                    fragments.Add(fragment);
                    open.Push(fragment.SelectionSet);
                }
            }
        }

        return _reachable[operation] = fragments;
    }

    /// <summary>The uses of variables in an operation and in every fragment it reaches.</summary>
    public IReadOnlyList<VariableUsage> GetVariableUsages(OperationDefinitionNode operation)
    {
        if (_usages.TryGetValue(operation, out var known))
        {
            return known;
        }

        var usages = VariableUsageCollector.Collect(this, operation);
        var fragments = GetReachableFragments(operation);
        if (fragments.Count > 0)
        {
            usages = [.. usages, .. fragments.SelectMany(GetUsages)];
        }

        return _usages[operation] = usages;
    }

    private IReadOnlyList<VariableUsage> GetUsages(FragmentDefinitionNode fragment)
    {
        if (!_usages.TryGetValue(fragment, out var usages))
        {
            _usages[fragment] = usages = VariableUsageCollector.Collect(this, fragment);
        }

        return usages;
    }
}
