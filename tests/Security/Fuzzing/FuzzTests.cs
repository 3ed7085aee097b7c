using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Federation.AspNetCore.Http;
using Federation.Execution;
using Federation.Language;
using Federation.TestKit;
using Federation.Types;
using Federation.Validation;
using Federation.Validation.Cost;
using Xunit;

namespace Federation.Security.Fuzzing;

/// <summary>
/// 200,000 spoilt texts: none crashes or hangs the engine, and what is read prints as a text that reads as the same.
/// </summary>
public sealed class FuzzTests
{
    private const int MostJsonLevels = 128;

    private static readonly ConcurrentDictionary<Schema, RequestExecutor> s_executors = new();

    /// <summary>What the resolvers of the mutant at hand threw.</summary>
    private static readonly AsyncLocal<List<Exception>> s_thrown = new();

    [Fact]
    public async Task Documents_Mutated_AreAnsweredOrRefused() => AssertNone(await FuzzRun.RunAsync(Seeds.Documents(), 110_000, CheckDocumentAsync));

    [Fact]
    public async Task Schemas_Mutated_AreBuiltOrRefused() => AssertNone(await FuzzRun.RunAsync(Seeds.Schemas(), 50_000, CheckSchemaAsync));

    [Fact]
    public async Task Variables_Mutated_AreCoercedOrRefused() => AssertNone(await FuzzRun.RunAsync(Seeds.Variables(), 40_000, CheckVariablesAsync));

    [Fact]
    public void Mutants_OfTheSameNumber_AreTheSame()
    {
        var seeds = Seeds.Documents();
        Assert.Equal(new Mutator(seeds, new Random(7)).Mutate(seeds[0]), new Mutator(seeds, new Random(7)).Mutate(seeds[0]));
    }

    [Fact]
    public async Task RunAsync_MutantThatFails_IsReportedSmall()
    {
        Seed[] seeds = [new("abcdefgh"u8.ToArray())];
        var report = await FuzzRun.RunAsync(seeds, 1, (_, text) => ValueTask.FromResult(text.Length > 0 ? "it has text" : null));
        Assert.StartsWith("mutant 0: it has text\n", report, StringComparison.Ordinal);
        Assert.Equal("mutant 0: it has text\n".Length + 1, report.Length);
    }

    [Theory]
    [InlineData("{ a }", "{ a: a }")]
    [InlineData("{ a(b: 1) }", "{ a(b: 1.0) }")]
    [InlineData("{ a(b: \"x\") }", "{ a(b: \"\"\"x\"\"\") }")]
    [InlineData("query { a }", "mutation { a }")]
    [InlineData("type A { b: C }", "type A { b: [C] }")]
    [InlineData("\"x\" scalar A", "scalar A")]
    [InlineData("directive @a on FIELD", "directive @a repeatable on FIELD")]
    [InlineData("{ a { b } c }", "{ a { b c } }")]
    public void Trees_OfDifferentTexts_AreNotEqual(string text, string other)
    {
        Assert.False(SyntaxTrees.AreEqual(Utf8GraphQLParser.Parse(text), Utf8GraphQLParser.Parse(other), compact: false));
        Assert.True(SyntaxTrees.AreEqual(Utf8GraphQLParser.Parse(text), Utf8GraphQLParser.Parse($" # other places\n{text}"), compact: false));
    }

    private static void AssertNone(string report) => Assert.True(report.Length == 0, report);

    private static async ValueTask<string?> CheckDocumentAsync(Seed seed, byte[] text)
    {
        var source = new SourceText(text);
        if (!Utf8GraphQLParser.TryParse(source, ParserOptions.Default, out var document, out var error))
        {
            return error.Code is null ? $"a refusal without a code: {error.Message}" : null;
        }

        if (seed.Schema is not null && CheckLimits(seed.Schema, document) is { } problem)
        {
            return problem;
        }

        return CheckPrinting(text, document) ?? (seed.Schema is { } schema ? await ExecuteAsync(schema, Encoding.UTF8.GetString(text), variables: null) : null);
    }

    private static string? CheckLimits(Schema schema, DocumentNode document)
    {
        var errors = DocumentValidator.Validate(schema, document, new ValidationOptions { Limits = ValidationLimits.Default });
        if (errors.Count == 0)
        {
            foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
            {
                if (new OperationCost(schema, document, operation).Estimate is not { FieldCost: >= 0, TypeCost: >= 0 })
                {
                    return "a cost that is no number";
                }
            }
        }

        return errors.FirstOrDefault(e => e.Code is null) is { } error ? $"a refusal without a code: {error.Message}" : null;
    }

    private static string? CheckPrinting(byte[] text, DocumentNode document)
    {
        var printed = SyntaxPrinter.Print(document);
        if (!TryRead(printed, out var again))
        {
            return $"printed so that it cannot be read:\n{printed}";
        }

        if (SyntaxPrinter.Print(again) != printed || !SyntaxTrees.AreEqual(document, again, compact: false))
        {
            return $"printed so that it reads otherwise:\n{printed}";
        }

        var compact = SyntaxPrinter.Print(document, compact: true);
        if (!TryRead(compact, out again) || SyntaxPrinter.Print(again, compact: true) != compact || !SyntaxTrees.AreEqual(document, again, compact: true))
        {
            return $"printed compactly so that it reads otherwise:\n{compact}";
        }

        if (!IgnoredTokens.TryStrip(new SourceText(text), ParserOptions.Default, out var stripped, out _)
            || !Utf8GraphQLParser.TryParse(new SourceText(stripped), ParserOptions.TrustedSdl, out again, out _)
            || SyntaxPrinter.Print(again) != printed)
        {
            return "stripped of ignored tokens it reads otherwise";
        }

        return null;
    }

    private static ValueTask<string?> CheckSchemaAsync(Seed seed, byte[] text) => ValueTask.FromResult(CheckSchema(text));

    private static string? CheckSchema(byte[] text)
    {
        if (!Utf8GraphQLParser.TryParse(new SourceText(text), ParserOptions.TrustedSdl, out var document, out var error))
        {
            return error.Code is null ? $"a refusal without a code: {error.Message}" : null;
        }

        if (CheckPrinting(text, document) is { } problem)
        {
            return problem;
        }

        var result = SchemaBuilder.Build(document);
        if (!result.IsValid)
        {
            return result.Errors.Count == 0 ? "no schema and no error" : null;
        }

        var printed = SchemaPrinter.Print(result.Schema);
        var again = SchemaBuilder.Build(Utf8GraphQLParser.Parse(printed));
        return again.IsValid && SchemaPrinter.Print(again.Schema) == printed
            ? null
            : $"the schema printed does not build the same: {(again.IsValid ? "" : again.Errors[0].Message)}\n{printed}";
    }

    private static async ValueTask<string?> CheckVariablesAsync(Seed seed, byte[] text)
    {
        // As a request comes: what is no JSON, or no text, is refused before the engine sees it.
        if (!JsonText.TryParse(text, "request body", MostJsonLevels, out var variables, out _))
        {
            return null;
        }

        using (variables)
        {
            return seed.Schema is { } schema ? await ExecuteAsync(schema, seed.Query!, variables.RootElement) : null;
        }
    }

    /// <summary>Validates and executes; the answer must be JSON, and no exception may be in it.</summary>
    private static async Task<string?> ExecuteAsync(Schema schema, string query, JsonElement? variables)
    {
        s_thrown.Value = [];
        var executor = s_executors.GetOrAdd(schema, s => new RequestExecutor(s, new ResolverMap(), new RequestExecutorOptions
        {
            OnException = (exception, _) => s_thrown.Value!.Add(exception),
            DocumentCacheSize = 0,
        }));
        var request = new GraphQLRequest
        {
            Query = query,
            Variables = variables is { ValueKind: JsonValueKind.Object } ? variables : null,
            OperationName = null,
        };
        var answer = new ArrayBufferWriter<byte>();
        if (await executor.ExecuteAsync(request) is OperationResult result)
        {
            result.WriteTo(answer);
            using var _ = JsonDocument.Parse(answer.WrittenMemory, new JsonDocumentOptions { MaxDepth = 1000 });
        }

        return s_thrown.Value is [var exception, ..] ? exception.ToString() : null;
    }

    private static bool TryRead(string text, [NotNullWhen(true)] out DocumentNode? document) =>
        Utf8GraphQLParser.TryParse(new SourceText(text), ParserOptions.TrustedSdl, out document, out _);
}
