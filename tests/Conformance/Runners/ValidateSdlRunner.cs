using Federation.TestKit;
using Federation.Types;

namespace Federation.Conformance;

/// <summary>The rules for type system documents, one at a time.</summary>
internal sealed class ValidateSdlRunner() : SynchronousRunner("validate-sdl.jsonl")
{
    private readonly Lazy<CorpusSchemas> _schemas = new(CorpusSchemas.RecordedOrSkip);

    protected override AnswerCheck Run(CorpusCase row)
    {
        var existing = row.Find("schema") is { } id ? _schemas.Value[id.GetString()!] : null;
        var context = new SdlContext(new SdlDocuments([CorpusSchemas.Parse(row.Text("sdl"))]), existing, SchemaOptions.Default);
        foreach (var name in row.Json.GetProperty("rules").EnumerateArray())
        {
            SdlValidator.Rules.Single(rule => rule.GetType().Name == name.GetString()).Check(context);
        }

        return AsText(ErrorText.OfSet(context.Errors), recorded => RecordedErrors.DescribeSet(recorded.GetProperty("errors")));
    }
}
