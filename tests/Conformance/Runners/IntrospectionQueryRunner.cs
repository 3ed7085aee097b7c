using Federation.Execution;

namespace Federation.Conformance;

/// <summary>Introspection queries over generated schemas; what every schema has from the engine is not compared.</summary>
internal sealed class IntrospectionQueryRunner() : CorpusRunner("introspection-generated.jsonl")
{
    private readonly Lazy<CorpusSchemas> _schemas = new(CorpusSchemas.GeneratedOrSkip);

    public override async ValueTask<AnswerCheck> RunAsync(CorpusCase row)
    {
        var answer = await ExecuteRunner.AnswerAsync(row, _schemas.Value[row.Text("schema")], new ResolverMap(), rootValue: null);
        if (answer.TryGetProperty("errors", out var errors))
        {
            return _ => new Mismatch("no errors", errors.GetRawText());
        }

        var actual = IntrospectionAnswer.UserPart(answer.GetProperty("data").GetProperty("__schema"));

        // Those without options were recorded as a whole: what the query does not ask for is not compared. The other version
        // of the oracle differs in the layout of defaults only, and has no result of its own.
        var result = IntrospectionAnswer.UserPart(row.Json.GetProperty("result"));
        var expected = row.Find("options") is null ? IntrospectionAnswer.KeepKeysOf(actual, result) : result;
        return AsText(CanonicalJson.Of(actual), _ => CanonicalJson.Of(expected));
    }
}
