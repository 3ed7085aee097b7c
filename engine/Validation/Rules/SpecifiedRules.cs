using Federation.Types;

namespace Federation.Validation.Rules;

/// <summary>The rules of the specification, and those that an option adds, in the order in which errors at the same node are reported.</summary>
internal static class SpecifiedRules
{
    public static ValidationRule[] Create(ValidationContext context)
    {
        List<ValidationRule> rules =
        [
            new ExecutableDefinitionsRule(context),
            new KnownOperationTypesRule(context),
            new UniqueOperationNamesRule(context),
            new LoneAnonymousOperationRule(context),
            new SingleFieldSubscriptionsRule(context),
            new KnownTypeNamesRule(context),
            new FragmentsOnCompositeTypesRule(context),
            new VariablesAreInputTypesRule(context),
            new ScalarLeafsRule(context),
            new FieldsOnCorrectTypeRule(context),
            new UniqueFragmentNamesRule(context),
            new KnownFragmentNamesRule(context),
            new NoUnusedFragmentsRule(context),
            new PossibleFragmentSpreadsRule(context),
            new NoFragmentCyclesRule(context),
            new UniqueVariableNamesRule(context),
            new NoUndefinedVariablesRule(context),
            new NoUnusedVariablesRule(context),
            new KnownDirectivesRule(context),
            new UniqueDirectivesPerLocationRule(context),
            .. IncrementalRules(context),
            new KnownArgumentNamesRule(context),
            new UniqueArgumentNamesRule(context),
            new ValuesOfCorrectTypeRule(context),
            new ProvidedRequiredArgumentsRule(context),
            new VariablesInAllowedPositionRule(context),
            new OverlappingFieldsCanBeMergedRule(context),
            new UniqueInputFieldNamesRule(context),
            new MaxIntrospectionDepthRule(context),
        ];
        if (!context.Options.AllowIntrospection)
        {
            rules.Add(new NoSchemaIntrospectionRule(context));
        }

        if (!context.Options.AllowDeprecated)
        {
            rules.Add(new NoDeprecatedRule(context));
        }

        return [.. rules];
    }

    /// <summary>Without the directives every use of them is unknown, and that is all there is to say.</summary>
    private static ValidationRule[] IncrementalRules(ValidationContext context) => IncrementalDirectives.AreIn(context.Schema)
        ?
        [
            new DeferStreamDirectiveOnRootFieldRule(context),
            new DeferStreamDirectiveOnValidOperationsRule(context),
            new DeferStreamDirectiveLabelRule(context),
            new StreamDirectiveOnListFieldRule(context),
        ]
        : [];
}
