using System.Buffers;
using System.Text.Json;
using Federation.Execution;
using Federation.Language;
using Federation.Types;
using Federation.Validation;

namespace Federation.Conformance;

/// <summary>
/// Execution over recorded resolvers, or over a root value: then once with the default resolvers, which are pure, and once
/// with resolvers that give way first.
/// </summary>
internal sealed class ExecuteRunner(string file, Func<CorpusSchemas> schemasOrSkip) : CorpusRunner(file)
{
    private readonly Lazy<CorpusSchemas> _schemas = new(schemasOrSkip);
    private readonly Lazy<Dictionary<string, JsonElement>> _roots = new(
        () => CorpusFolder.ReadOrSkip("roots-generated.jsonl").ToDictionary(row => row.Id, row => row.Json.GetProperty("rootValue"), StringComparer.Ordinal));

    public override async ValueTask<AnswerCheck> RunAsync(CorpusCase row)
    {
        var schema = _schemas.Value[row.Text("schema")];
        var recorded = new RecordedResolvers();
        if (row.Find("resolvers") is { } resolvers)
        {
            var answer = await AnswerAsync(row, schema, recorded.ByPath(schema, resolvers), rootValue: null);
            return expected => Compare(row, expected, answer, recorded);
        }

        var root = CorpusValues.Read(row.Find("rootValue") ?? _roots.Value[row.Text("root")]);
        var pure = await AnswerAsync(row, schema, new ResolverMap(), root);
        var waiting = await AnswerAsync(row, schema, recorded.ByParent(schema), root);
        return expected => ExecutionAnswer.Compare(expected.GetProperty("result"), pure) ?? Compare(row, expected, waiting, recorded);
    }

    /// <summary>Runs the query of a case and gives the response.</summary>
    public static async Task<JsonElement> AnswerAsync(CorpusCase row, Schema schema, ResolverMap resolvers, object? rootValue)
    {
        AddSources(schema, resolvers, rootValue);
        var executor = new RequestExecutor(schema, resolvers, new RequestExecutorOptions
        {
            ParserOptions = ParserOptions.TrustedSdl,
            ValidationOptions = new ValidationOptions { Suggestions = true },
            MaxVariableErrors = row.Option("maxCoercionErrors")?.GetInt32() ?? 50,
        });
        var request = new GraphQLRequest
        {
            Query = row.Text("query"),
            OperationName = row.Find("operationName")?.GetString(),
            Variables = row.Find("variables") is { ValueKind: JsonValueKind.Object } variables ? variables : null,
            RootValue = rootValue,
        };
        var validates = row.Find("entry")?.GetString() != "execute";
        var result = validates
            ? await executor.ExecuteAsync(request)
            : await executor.ExecuteAsync(Utf8GraphQLParser.Parse(request.Query!), request);
        var buffer = new ArrayBufferWriter<byte>();
        (result as OperationResult ?? await FirstAsync(result.ExpectResponseStream())).WriteTo(buffer);
        return JsonDocument.Parse(buffer.WrittenMemory.ToArray(), new JsonDocumentOptions { MaxDepth = 256 }).RootElement;
    }

    /// <summary>The recorded answer to a subscription is that to one event, the root value: each root field has a source of just that.</summary>
    private static void AddSources(Schema schema, ResolverMap resolvers, object? rootValue)
    {
        foreach (var field in schema.SubscriptionType?.Fields ?? [])
        {
            var type = schema.SubscriptionType!.Name;
            resolvers.AddSubscribe(type, field.Name, SubscribeResolver.Create(_ => OnceAsync(rootValue)));
            if (!resolvers.TryGet(type, field.Name, out _))
            {
                resolvers.Add(type, field.Name, new PureFieldResolver(e => (e as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault(field.Name)));
            }
        }
    }

    private static async IAsyncEnumerable<object?> OnceAsync(object? value)
    {
        await Task.Yield();
        yield return value;
    }

    private static async Task<OperationResult> FirstAsync(ResponseStream stream)
    {
        await using (stream)
        {
            await foreach (var answer in stream.ReadResultsAsync())
            {
                return answer;
            }
        }

        throw new InvalidOperationException("The subscription was not answered.");
    }

    private static Mismatch? Compare(CorpusCase row, JsonElement expected, JsonElement answer, RecordedResolvers recorded)
    {
        var result = expected.GetProperty("result");
        return ExecutionAnswer.Compare(result, answer) ?? CompareArguments(row, recorded, result);
    }

    /// <summary>The arguments of each resolver. One below a place that became null need not have been called.</summary>
    private static Mismatch? CompareArguments(CorpusCase row, RecordedResolvers recorded, JsonElement result)
    {
        foreach (var entry in row.Find("args")?.EnumerateObject() ?? default)
        {
            var wanted = CanonicalJson.Of(entry.Value);
            var given = recorded.Arguments.TryGetValue(entry.Name, out var arguments) ? CanonicalJson.Of(arguments) : null;
            if (given is null ? !ExecutionAnswer.IsBelowNull(result, entry.Name) : given != wanted)
            {
                return new Mismatch($"arguments of {entry.Name}: {wanted}", given ?? "not called");
            }
        }

        return null;
    }
}
