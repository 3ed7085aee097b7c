using System.Collections.Concurrent;
using Federation.Language;
using Federation.Types;
using Federation.Validation;
using Federation.Validation.Cost;

namespace Federation.Execution;

/// <summary>What is known of an operation before its variables are, and its compiled variants.</summary>
internal sealed class PreparedOperation
{
    /// <summary>A caller that plays with all combinations of its conditions must not fill the memory.</summary>
    private const int MaxVariants = 32;

    private readonly ConcurrentDictionary<(UInt128 Mask, bool IsIncremental), CompiledOperation> _variants = new();
    private Lazy<OperationCost>? _cost;

    public PreparedOperation(DocumentNode document, OperationDefinitionNode definition, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments)
    {
        Document = document;
        Definition = definition;
        Fragments = fragments;
        var scan = new OperationScan(fragments);
        scan.Visit(definition.SelectionSet);
        ConditionVariables = scan.ConditionVariables;
        HasIncremental = scan.HasIncremental;
        IntrospectionField = scan.IntrospectionField;
    }

    public DocumentNode Document { get; }

    public OperationDefinitionNode Definition { get; }

    public IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments { get; }

    /// <summary>The variables that decide on a directive.</summary>
    public IReadOnlyList<ConditionVariable> ConditionVariables { get; }

    /// <summary>True when there is a @defer or @stream, whatever its condition.</summary>
    public bool HasIncremental { get; }

    /// <summary>The first <c>__schema</c> or <c>__type</c>; null when there is none.</summary>
    public FieldNode? IntrospectionField { get; }

    /// <summary>What the operation costs, worked out when it is asked for.</summary>
    public Lazy<OperationCost> GetCost(Schema schema, ValidationLimits? limits) =>
        _cost ??= new Lazy<OperationCost>(() => new OperationCost(schema, Document, Definition, limits?.CostAssumptions));

    /// <summary>
    /// Gives the variant of the operation for the variables of a request. An error when a condition has no value.
    /// </summary>
    /// <param name="binding">The schema with its resolvers.</param>
    /// <param name="rootType">The type of the root fields.</param>
    /// <param name="variables">The coerced variables.</param>
    /// <param name="error">What is wrong.</param>
    /// <param name="isIncremental">False when the answer is one: @defer and @stream have no effect then.</param>
    public CompiledOperation? Compile(
        SchemaBinding binding,
        ObjectType rootType,
        IReadOnlyDictionary<string, object?> variables,
        out GraphQLError? error,
        bool isIncremental = false)
    {
        error = null;
        var mask = UInt128.Zero;
        HashSet<string>? beyondMask = null;
        for (var i = 0; i < ConditionVariables.Count; i++)
        {
            var variable = ConditionVariables[i];
            var name = variable.Node.Name.Value;
            var isTrue = variable.IsOptional && !variables.ContainsKey(name);
            if (!isTrue && variables.GetValueOrDefault(name) is not bool)
            {
                error = RequestErrors.ConditionIsNull(Document, variable.Node);
                return null;
            }

            if (!isTrue && variables[name] is false)
            {
                continue;
            }

            if (i < DirectiveConditions.MaxVariables)
            {
                mask |= UInt128.One << i;
            }
            else
            {
                (beyondMask ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);
            }
        }

        // Each event of a subscription is answered once.
        isIncremental &= HasIncremental && Definition.Operation != OperationType.Subscription && IncrementalDirectives.AreIn(binding.Schema);
        return GetVariant(binding, rootType, (mask, isIncremental), beyondMask);
    }

    private CompiledOperation GetVariant(SchemaBinding binding, ObjectType rootType, (UInt128 Mask, bool IsIncremental) key, HashSet<string>? beyondMask)
    {
        var isCached = ConditionVariables.Count <= DirectiveConditions.MaxVariables;
        if (isCached && _variants.TryGetValue(key, out var variant))
        {
            return variant;
        }

        var names = ConditionVariables.Select(v => v.Node.Name.Value).ToArray();
        var conditions = new DirectiveConditions(names, key.Mask, beyondMask, key.IsIncremental);
        variant = new CompiledOperation(binding, this, rootType, conditions);
        if (!isCached)
        {
            return variant;
        }

        if (_variants.Count >= MaxVariants)
        {
            _variants.Clear();
        }

        return _variants.GetOrAdd(key, variant);
    }
}
