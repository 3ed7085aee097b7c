namespace Federation.Types;

/// <summary>All rules for type system documents, in the order in which they report.</summary>
internal static class SdlValidator
{
    public static IReadOnlyList<SdlRule> Rules { get; } =
    [
        new LoneSchemaDefinitionRule(),
        new UniqueOperationTypesRule(),
        new UniqueTypeNamesRule(),
        new BuiltInTypeNamesRule(),
        new UniqueEnumValueNamesRule(),
        new UniqueFieldDefinitionNamesRule(),
        new UniqueArgumentDefinitionNamesRule(),
        new UniqueDirectiveNamesRule(),
        new KnownTypeNamesRule(),
        new KnownDirectivesRule(),
        new UniqueDirectivesPerLocationRule(),
        new OneOfOnDefinitionRule(),
        new PossibleTypeExtensionsRule(),
        new KnownArgumentNamesOnDirectivesRule(),
        new UniqueArgumentNamesRule(),
        new UniqueInputFieldNamesRule(),
        new ProvidedRequiredArgumentsOnDirectivesRule(),
    ];

    public static void Validate(SdlContext context)
    {
        foreach (var rule in Rules)
        {
            rule.Check(context);
        }
    }
}
