using System.Text.Json;
using Federation.Engine.Tests.Language;
using Federation.Types;
using Xunit;

namespace Federation.Engine.Tests.Types;

/// <summary>The rules for type system documents, one at a time, as recorded from graphql-js.</summary>
public sealed class SdlRuleCorpusTests
{
    [Fact]
    public void SdlRules_EveryRecordedCase_ReportAsGraphQLJs()
    {
        var schemas = SchemaCorpus.ReadSchemasOrSkip();
        ConformanceCorpus.AssertAll(ConformanceCorpus.ReadOrSkip("validate-sdl.jsonl"), row => Run(row, schemas));
    }

    private static (string Expected, string Actual) Run(JsonElement row, IReadOnlyDictionary<string, JsonElement> schemas)
    {
        var existing = row.TryGetProperty("schema", out var id) ? SchemaCorpus.Build(schemas, id.GetString()!) : null;
        var documents = new SdlDocuments([SchemaCorpus.Parse(ConformanceCorpus.Text(row, "sdl"))]);
        var context = new SdlContext(documents, existing, SchemaOptions.Default);
        foreach (var name in row.GetProperty("rules").EnumerateArray())
        {
            SdlValidator.Rules.Single(rule => rule.GetType().Name == name.GetString()).Check(context);
        }

        var expected = ConformanceCorpus.Expected(row);
        return (SchemaCorpus.DescribeErrors(expected.GetProperty("errors")), SchemaCorpus.Describe(context.Errors));
    }
}
