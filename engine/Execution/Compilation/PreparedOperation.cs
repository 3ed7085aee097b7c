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

    private readonly ConcurrentDictionary<UInt128, CompiledOperation> _variants = new();
    private Lazy<OperationCost>? _cost;

    public PreparedOperation(DocumentNode document, OperationDefinitionNode definition, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments)
    {
        Document = document;
        Definition = definition;
        Fragments = fragments;
        var scan = new OperationScan(fragments);
        scan.Visit(definition.SelectionSet);
        ConditionVariables = scan.ConditionVariables;
        IntrospectionField = scan.IntrospectionField;
    }

    public DocumentNode Document { get; }

    public OperationDefinitionNode Definition { get; }

    public IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments { get; }

    /// <summary>The variables in @skip and @include, each with a place that uses it.</summary>
    public IReadOnlyList<VariableNode> ConditionVariables { get; }

    /// <summary>The first <c>__schema</c> or <c>__type</c>; null when there is none.</summary>
    public FieldNode? IntrospectionField { get; }

    /// <summary>What the operation costs, worked out when it is asked for.</summary>
    public Lazy<OperationCost> GetCost(Schema schema, ValidationLimits? limits) =>
        _cost ??= new Lazy<OperationCost>(() => new OperationCost(schema, Document, Definition, limits?.CostAssumptions));

    /// <summary>
    /// Gives the variant of the operation for the variables of a request. An error when a condition has no value.
    /// </summary>
    public CompiledOperation? Compile(
        SchemaBinding binding,
        ObjectType rootType,
        IReadOnlyDictionary<string, object?> variables,
        out GraphQLError? error)
    {
        error = null;
        var mask = UInt128.Zero;
        HashSet<string>? beyondMask = null;
        for (var i = 0; i < ConditionVariables.Count; i++)
        {
            var variable = ConditionVariables[i];
            if (variables.GetValueOrDefault(variable.Name.Value) is not bool value)
            {
                error = new GraphQLError(
                    "Argument \"if\" of non-null type \"Boolean!\" must not be null.",
                    ErrorCodes.BadUserInput,
                    SourceLocation.Of(Document, variable));
                return null;
            }

            if (value && i < IncludeConditions.MaxVariables)
            {
                mask |= UInt128.One << i;
            }
            else if (value)
            {
                (beyondMask ??= new HashSet<string>(StringComparer.Ordinal)).Add(variable.Name.Value);
            }
        }

        return GetVariant(binding, rootType, mask, beyondMask);
    }

    private CompiledOperation GetVariant(SchemaBinding binding, ObjectType rootType, UInt128 mask, HashSet<string>? beyondMask)
    {
        var isCached = ConditionVariables.Count <= IncludeConditions.MaxVariables;
        if (isCached && _variants.TryGetValue(mask, out var variant))
        {
            return variant;
        }

        var names = ConditionVariables.Select(v => v.Name.Value).ToArray();
        variant = new CompiledOperation(binding, this, rootType, new IncludeConditions(names, mask, beyondMask), binding.IntrospectionOnly);
        if (!isCached)
        {
            return variant;
        }

        if (_variants.Count >= MaxVariants)
        {
            _variants.Clear();
        }

        return _variants.GetOrAdd(mask, variant);
    }
}
