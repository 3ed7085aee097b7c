using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using Federation.Execution;
using Federation.Language;
using Federation.TestKit;
using Federation.Types;
using Federation.Validation;
using Xunit;

namespace Federation.Engine.Tests.Execution;

/// <summary>Reads the execution cases that lie beside the repository (or where CONFORMANCE_DIR says) and runs them.</summary>
internal static class ExecutionCorpus
{
    /// <summary>The version of graphql-js whose answer counts where versions differ.</summary>
    private const string Oracle = "16.15.0";

    /// <summary>Custom scalars of the cases have no rules, whatever their name.</summary>
    private static readonly Dictionary<string, ScalarCoercion> s_passThrough =
        KnownScalars.All.Keys.ToDictionary(name => name, _ => KnownScalars.PassThrough);

    private static readonly ConcurrentDictionary<string, Schema> s_schemas = new();

    public static IReadOnlyList<JsonElement> ReadOrSkip(string file)
    {
        var folder = Environment.GetEnvironmentVariable("CONFORMANCE_DIR");
        var path = string.IsNullOrEmpty(folder) ? RepositoryPaths.SharedOrSkip("conformance", file) : Path.Combine(folder, file);
        Assert.SkipUnless(File.Exists(path), $"'{path}' is not there.");
        var options = new JsonDocumentOptions { MaxDepth = 128 };
        return [.. File.ReadLines(path).Select(line => JsonDocument.Parse(line, options).RootElement)];
    }

    public static IReadOnlyDictionary<string, JsonElement> ReadByIdOrSkip(string file) =>
        ReadOrSkip(file).ToDictionary(row => row.GetProperty("id").GetString()!);

    /// <summary>The expected answer: that of the oracle's newest version of the same line.</summary>
    public static JsonElement Expected(JsonElement row) =>
        row.TryGetProperty("differs", out var differs) && differs.TryGetProperty(Oracle, out var other) && other.TryGetProperty("result", out var result)
            ? result
            : row.GetProperty("result");

    public static Schema SchemaOf(JsonElement row, IReadOnlyDictionary<string, JsonElement> schemas) =>
        s_schemas.GetOrAdd(row.GetProperty("schema").GetString()!, id =>
        {
            var sources = schemas[id].GetProperty("sources").EnumerateArray().Select(s => s.GetString());
            var document = Utf8GraphQLParser.Parse(string.Join("\n", sources), ParserOptions.TrustedSdl);
            return SchemaBuilder.Build(document, new SchemaOptions { AssumeValid = true, Scalars = s_passThrough }).Schema!;
        });

    /// <summary>Runs a case and gives the answer as JSON.</summary>
    public static async Task<JsonElement> RunAsync(JsonElement row, Schema schema, ResolverMap resolvers, object? rootValue)
    {
        var executor = new RequestExecutor(schema, resolvers, new RequestExecutorOptions
        {
            ParserOptions = ParserOptions.TrustedSdl,
            ValidationOptions = Unlimited,
        });
        var request = new GraphQLRequest
        {
            Query = row.GetProperty("query").GetString(),
            OperationName = row.TryGetProperty("operationName", out var name) ? name.GetString() : null,
            Variables = row.TryGetProperty("variables", out var variables) && variables.ValueKind == JsonValueKind.Object ? variables : null,
            RootValue = rootValue,
        };
        var validates = !row.TryGetProperty("entry", out var entry) || entry.GetString() != "execute";
        var result = validates
            ? await executor.ExecuteAsync(request)
            : await executor.ExecuteAsync(Utf8GraphQLParser.Parse(request.Query!, ParserOptions.TrustedSdl), request);
        return ToJson(result);
    }

    public static JsonElement ToJson(IExecutionResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        result.ExpectOperationResult().WriteTo(buffer);
        return JsonDocument.Parse(buffer.WrittenMemory.ToArray(), new JsonDocumentOptions { MaxDepth = 256 }).RootElement;
    }

    private static ValidationOptions Unlimited { get; } = new() { Suggestions = true };
}
