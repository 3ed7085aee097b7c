namespace Federation.Conformance;

/// <summary>Who runs which file.</summary>
internal static class CorpusRunners
{
    /// <summary>Files that have no cases of their own: what the cases of others are about.</summary>
    public static IReadOnlyList<string> Material { get; } = ["schemas.jsonl", "schemas-generated.jsonl", "roots-generated.jsonl"];

    public static IReadOnlyList<CorpusRunner> All { get; } =
    [
        new ParseRunner("parse.jsonl"),
        new ParseRunner("parse-sept2025.jsonl"),
        new ParseRunner("spec-examples.jsonl"),
        new PrintRunner(),
        new ValidateRunner("validate.jsonl", CorpusSchemas.RecordedOrSkip),
        new ValidateRunner("validate-generated.jsonl", CorpusSchemas.GeneratedOrSkip),
        new ValidateRunner("spec-validate.jsonl", CorpusSchemas.RecordedOrSkip),
        new ValidateSdlRunner(),
        new BuildSchemaRunner(),
        new CoerceRunner(),
        new ExecuteRunner("execute.jsonl", CorpusSchemas.RecordedOrSkip),
        new ExecuteRunner("execute-generated.jsonl", CorpusSchemas.GeneratedOrSkip),
        new IntrospectionRunner(),
        new IntrospectionQueryRunner(),
        new BreakingChangesRunner(),
        new MiscRunner(),
    ];
}
