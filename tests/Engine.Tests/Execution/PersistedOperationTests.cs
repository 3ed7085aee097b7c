using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Federation.Execution;
using Federation.TestKit;
using Federation.Validation;
using Xunit;
using static Federation.Engine.Tests.Execution.TestGraph;

namespace Federation.Engine.Tests.Execution;

public sealed class PersistedOperationTests
{
    private const string Known = "query Known($x: Int) { n(x: $x) }";
    private const string Answer = """{"data":{"n":1}}""";

    private readonly Dictionary<string, string> _documents = new(StringComparer.Ordinal) { ["known"] = Known, [Hash(Known)] = Known };
    private readonly PersistedOperationOptions _options = new() { Enabled = true };
    private int _executed;

    [Theory]
    [InlineData("known")]
    [InlineData("hash")]
    [InlineData("HASH")]
    [InlineData("sha256:")]
    public async Task Id_Known_RunsItsDocument(string id) =>
        Assert.Equal(Answer, await RunAsync(new GraphQLRequest { DocumentId = id switch { "hash" => Hash(Known), "HASH" => Hash(Known).ToUpperInvariant(), "sha256:" => id + Hash(Known), _ => id } }));

    [Theory]
    [InlineData("known")]
    [InlineData("hash")]
    public async Task Extension_Known_RunsItsDocument(string id) =>
        Assert.Equal(Answer, await RunAsync(Hashed(id == "hash" ? Hash(Known) : id)));

    [Fact]
    public async Task Id_Unknown_SaysHowItBecomesKnown() => Assert.Equal(
        """{"errors":[{"message":"There is no persisted operation of this id. Add it to the manifest of this service, or send the document as \"query\".","extensions":{"code":"PERSISTED_OPERATION_NOT_FOUND"}}]}""",
        await RunAsync(new GraphQLRequest { DocumentId = "other" }));

    [Fact]
    public async Task Hash_Unknown_AsksTheClientForTheDocument() => Assert.Equal(
        """{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}""", await RunAsync(Hashed(Hash("{ n }"))));

    [Fact]
    public async Task Id_WithAnotherDocument_IsRefused() => Assert.Equal(
        """{"errors":[{"message":"The document and its id do not belong together. Send one of them, or the id that the document has.","extensions":{"code":"PERSISTED_QUERY_MISMATCH"}}]}""",
        await RunAsync(new GraphQLRequest { DocumentId = "known", Query = "{ n }" }));

    [Fact]
    public async Task Id_WithoutStorage_TellsClientsToSendDocuments() => Assert.Equal(
        """{"errors":[{"message":"PersistedQueryNotSupported","extensions":{"code":"PERSISTED_QUERY_NOT_SUPPORTED"}}]}""",
        Print(await Graph().Executor.ExecuteAsync(Hashed(Hash(Known)))));

    [Fact]
    public async Task Document_WithoutId_RunsUnlessOnlyTrustedOnesMay()
    {
        Assert.Equal(Answer, await RunAsync(new GraphQLRequest { Query = "{ n }" }));
        _options.OnlyAllowPersistedDocuments = true;
        Assert.Equal(Refused, await RunAsync(new GraphQLRequest { Query = "{ n }" }));
        Assert.Equal(Refused, await RunAsync(new GraphQLRequest { Query = Known }));
    }

    /// <summary>limits.md: of 10,000 mutated documents none is executed, whatever the way they come.</summary>
    [Fact]
    public async Task OnlyTrusted_MutatedDocuments_AreNeverExecuted()
    {
        _options.OnlyAllowPersistedDocuments = true;
        _options.Automatic = true;
        var random = new Random(4);
        var executor = Executor();
        for (var i = 0; i < 10_000; i++)
        {
            var text = Mutate(Known, random);
            var request = (i % 6) switch
            {
                0 => new GraphQLRequest { Query = text },
                1 => new GraphQLRequest { Query = text, DocumentId = "known" },
                2 => Hashed(Hash(text)) with { Query = text },
                3 => Hashed(Hash(Known)) with { Query = text },
                4 => new GraphQLRequest { DocumentId = Mutate("known", random) },
                _ => Hashed(Hash(text)),
            };
            Assert.False(((OperationResult)await executor.ExecuteAsync(request)).HasData);
        }

        Assert.Equal(0, _executed);
        Assert.Equal(Answer, Print(await executor.ExecuteAsync(new GraphQLRequest { DocumentId = "known" })));
    }

    [Fact]
    public async Task Cost_OfATrustedDocument_MayBeHigher()
    {
        var text = "{ " + string.Concat(Enumerable.Range(0, 20).Select(i => $"a{i}: dear ")) + "}";
        _documents["dear"] = text;
        Assert.StartsWith("""{"errors":[{"message":"The operation costs 2000""", await RunAsync(new GraphQLRequest { Query = text }), StringComparison.Ordinal);
        Assert.StartsWith("""{"data":{"a0":1,""", await RunAsync(new GraphQLRequest { DocumentId = "dear" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Automatic_HashThenDocument_IsKnownAfterwards()
    {
        _options.Automatic = true;
        var executor = Executor();
        var hash = Hash("{ n }");
        Assert.Contains("PersistedQueryNotFound", Print(await executor.ExecuteAsync(Hashed(hash))), StringComparison.Ordinal);
        Assert.Contains("PERSISTED_QUERY_MISMATCH", Print(await executor.ExecuteAsync(Hashed(hash) with { Query = "{ n n }" })), StringComparison.Ordinal);
        Assert.Equal(Answer, Print(await executor.ExecuteAsync(Hashed(hash) with { Query = "{ n }" })));
        Assert.Equal(Answer, Print(await executor.ExecuteAsync(Hashed(hash))));
    }

    [Fact]
    public async Task Automatic_HashInUpperCase_IsTheSameHash()
    {
        _options.Automatic = true;
        var executor = Executor();
        var hash = Hash("{ n }");
        Assert.Equal(Answer, Print(await executor.ExecuteAsync(Hashed(hash.ToUpperInvariant()) with { Query = "{ n }" })));
        Assert.Equal(Answer, Print(await executor.ExecuteAsync(Hashed(hash))));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("\"1\"")]
    public async Task Extension_OfAnotherVersion_TellsClientsToSendDocuments(string version)
    {
        using var extensions = JsonDocument.Parse($$$"""{"persistedQuery":{"version":{{{version}}},"sha256Hash":"{{{Hash(Known)}}}"}}""");

        Assert.Equal(
            """{"errors":[{"message":"PersistedQueryNotSupported","extensions":{"code":"PERSISTED_QUERY_NOT_SUPPORTED"}}]}""",
            await RunAsync(new GraphQLRequest { Extensions = extensions.RootElement }));
    }

    [Fact]
    public void Cost_OfATrustedDocument_IsNeverLowerThanThatOfOthers()
    {
        Assert.Equal(50_000, new RequestCost { Trusted = 10_000 }.MaxOf(50_000));
        Assert.Equal(10_000, new RequestCost { Trusted = 10_000 }.MaxOf(1_000));
        Assert.Equal(20_000, new RequestCost { Max = 20_000, Trusted = 10_000 }.MaxOf(1_000));
        Assert.Equal(100, new RequestCost { BatchSize = 10 }.MaxOf(1_000));
    }

    [Fact]
    public async Task Automatic_WrongOrTooManyDocuments_AreNotKept()
    {
        _options.Automatic = true;
        _options.AutomaticCacheSize = 10;
        var executor = Executor();
        Assert.Contains("GRAPHQL_PARSE_FAILED", Print(await executor.ExecuteAsync(Hashed(Hash("{")) with { Query = "{" })), StringComparison.Ordinal);
        Assert.Contains("PersistedQueryNotFound", Print(await executor.ExecuteAsync(Hashed(Hash("{")))), StringComparison.Ordinal);
        var texts = Enumerable.Range(0, 100).Select(i => $"{{ a{i}: n }}").ToList();
        foreach (var text in texts)
        {
            await executor.ExecuteAsync(Hashed(Hash(text)) with { Query = text });
        }

        var known = 0;
        foreach (var text in texts)
        {
            known += ((OperationResult)await executor.ExecuteAsync(Hashed(Hash(text)))).HasData ? 1 : 0;
        }

        Assert.Equal(10, known);
    }

    [Theory]
    [InlineData("""{ "a": "{ n }", "b": "{ m: n }" }""")]
    [InlineData("""{ "format": "apollo-persisted-query-manifest", "version": 1, "operations": [{ "id": "a", "name": "A", "type": "query", "body": "{ n }" }, { "id": "b", "body": "{ m: n }" }] }""")]
    public void Manifest_EitherFormat_GivesDocumentsById(string json)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "persisted-operations.json");
        File.WriteAllText(file, json);
        Assert.Equal(new Dictionary<string, string> { ["a"] = "{ n }", ["b"] = "{ m: n }" }, OperationManifest.Load(file));
        File.WriteAllText(Path.Combine(folder.Path, "c.graphql"), "{ c: n }");
        Assert.Equal(["a", "b", "c"], OperationManifest.Load(folder.Path).Keys.Order());
        File.WriteAllText(Path.Combine(folder.Path, "a.graphql"), "{ other: n }");
        Assert.EndsWith(
            "has another document for the id \"a\" than was read before. One id means one document.",
            Assert.Throws<InvalidDataException>(() => OperationManifest.Load(folder.Path)).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{ "a": 7 }""")]
    [InlineData("""{ "operations": [{ "id": "a" }] }""")]
    public void Manifest_Broken_IsAnErrorThatNamesTheFile(string json)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "m.json");
        File.WriteAllText(file, json);
        Assert.StartsWith($"\"{file}\" is no manifest of persisted operations: ", Assert.Throws<InvalidDataException>(() => OperationManifest.Load(file)).Message, StringComparison.Ordinal);
    }

    private const string Refused =
        """{"errors":[{"message":"Only persisted operations are executed here. Send the id of one as \"documentId\", without \"query\"; new operations are added to the manifest of this service.","extensions":{"code":"PERSISTED_OPERATION_REQUIRED"}}]}""";

    private async Task<string> RunAsync(GraphQLRequest request) => Print(await Executor().ExecuteAsync(request));

    private PersistedOperationExecutor Executor() => new(Graph().Executor, _options, new InMemoryOperationDocumentStorage(_documents));

    private TestGraph Graph()
    {
        var graph = new TestGraph("directive @cost(weight: String!) on FIELD_DEFINITION type Query { n(x: Int): Int dear: Int @cost(weight: \"100\") }")
            .Pure("Query", "dear", _ => 1)
            .Async("Query", "n", _ =>
            {
                _executed++;
                return ValueTask.FromResult<object?>(1);
            });
        graph.Options.ValidationOptions = new ValidationOptions { Limits = ValidationLimits.Default };
        return graph;
    }

    private static GraphQLRequest Hashed(string hash)
    {
        using var json = JsonDocument.Parse($$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{hash}}}"}}""");
        return new GraphQLRequest { Extensions = json.RootElement.Clone() };
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Mutate(string text, Random random)
    {
        var at = random.Next(text.Length);
        return random.Next(3) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, " "),
            _ => text[..at] + (char)(text[at] ^ 1) + text[(at + 1)..],
        };
    }
}
