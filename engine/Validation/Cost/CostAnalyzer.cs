using System.Runtime.CompilerServices;
using Federation.Language;
using Federation.Types;

namespace Federation.Validation.Cost;

/// <summary>
/// Adds up what an operation costs, field by field as it is executed: selections of one response name are one field, and of the
/// object types that a fragment tells apart the most expensive one counts. What a field costs for one of its objects is worked
/// out once for each set of selections, so fragments that multiply each other cost additions only.
/// See <see href="https://ibm.github.io/graphql-specs/cost-spec.html"/>.
/// </summary>
internal sealed class CostAnalyzer
{
    private readonly ValidationContext _context;
    private readonly CostWeights _weights;
    private readonly CostBudget _budget;
    private readonly CostVariables _variables;
    private readonly ArgumentWeights _arguments;
    private readonly ListLength _lengths;
    private readonly int _listSize;
    private readonly Dictionary<ObjectKey, CostReport> _objects = [];

    public CostAnalyzer(ValidationContext context, CostVariables variables, CostAssumptions assumptions)
    {
        _context = context;
        _variables = variables;
        _weights = CostWeights.Of(context.Schema);
        _budget = new CostBudget(assumptions.MaxSteps);
        _arguments = new ArgumentWeights(context.Schema, variables);
        _lengths = new ListLength(variables, assumptions);
        _listSize = assumptions.ListSize;
    }

    /// <summary>The first field that needs one slicing argument and has another number of them; null when there is none.</summary>
    public (OutputField Field, FieldNode Node)? Unsliced { get; private set; }

    /// <summary>The costs of an operation; boundless when they take more steps than allowed.</summary>
    public CostReport Analyze(OperationDefinitionNode operation)
    {
        if (_context.Schema.GetRootType(operation.Operation) is not { } root)
        {
            return default;
        }

        var cost = OfObject(root, [operation.SelectionSet], sized: null, length: 0);
        return _budget.IsSpent ? new CostReport(CostReport.Boundless, CostReport.Boundless) : cost;
    }

    /// <summary>One object: its type and its fields; the dearest when it may be of several types.</summary>
    private CostReport OfObject(TypeDefinition type, IReadOnlyList<SelectionSetNode> sets, ListSize? sized, double length)
    {
        var merger = Merge(type, sets);
        var cost = OfFields(type, merger, sized, length);
        foreach (var special in merger.SpecialTypes)
        {
            cost = cost.Max(OfFields(special, Merge(special, sets), sized, length));
        }

        return cost;
    }

    private CostReport OfFields(TypeDefinition type, FieldMerger merger, ListSize? sized, double length)
    {
        var cost = new CostReport(0, Math.Max(0, _weights.Of(type)));
        foreach (var field in merger.Fields)
        {
            var isSized = sized?.SizedFields.Contains(field.Definition.Name) == true;
            cost = cost.Plus(OfField(field, isSized ? length : null));
        }

        return cost;
    }

    /// <summary>One call of a field: its weight, and each object it gives.</summary>
    /// <param name="field">The field.</param>
    /// <param name="length">How long its list is when the field around it says so.</param>
    private CostReport OfField(MergedField field, double? length)
    {
        var node = field.Nodes[0];
        var (weight, size) = _weights.Of(field.Definition);
        var own = Math.Max(0, weight + _arguments.Of(field.Definition, node));
        var listLength = size is null ? 1 : _lengths.Of(size, field.Definition, node);
        if (size is { RequireOneSlicingArgument: true, SlicingArguments.Count: > 0 })
        {
            CheckSlicing(size, field.Definition, node);
        }

        var count = field.Definition.Type.IsList ? length ?? (size is { SizedFields.Count: 0 } ? listLength : _listSize) : 1;
        var objects = OfObject(field, size, listLength).Times(count);
        return objects.Plus(new CostReport(own, 0));
    }

    private FieldMerger Merge(TypeDefinition type, IReadOnlyList<SelectionSetNode> sets)
    {
        var merger = new FieldMerger(_context, _variables, _budget, type);
        foreach (var set in sets)
        {
            merger.Collect(set);
        }

        return merger;
    }

    private void CheckSlicing(ListSize size, OutputField field, FieldNode node)
    {
        var given = _lengths.CountGiven(size, node);
        if (given > 1 || (given == 0 && !ListLength.HasDefault(size, field)))
        {
            Unsliced ??= (field, node);
        }
    }

    private CostReport OfObject(MergedField field, ListSize? size, double length)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var type = field.Definition.Type.NamedType;
        SelectionSetNode[] sets = [.. field.Nodes.Where(node => node.SelectionSet is not null).Select(node => node.SelectionSet!)];
        if (sets.Length == 0)
        {
            return new CostReport(0, Math.Max(0, _weights.Of(type)));
        }

        var key = new ObjectKey(field.Definition, sets);
        if (!_objects.TryGetValue(key, out var cost))
        {
            // A field that reaches itself ends here; a rule reports the cycle.
            _objects[key] = default;
            _objects[key] = cost = OfObject(type, sets, size, length);
        }

        return cost;
    }
}
