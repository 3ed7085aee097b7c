using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Federation.Execution;
using Federation.Language;
using Federation.TestKit;
using Xunit;

namespace Federation.Schema;

/// <summary>
/// <c>schema/persisted-operations.json</c> is the manifest of <c>schema/operations</c>, for gateways that execute nothing else. Its format is that of
/// <see href="https://www.apollographql.com/docs/graphos/platform/security/persisted-queries#manifest-format">@apollo/generate-persisted-query-manifest</see>.
/// </summary>
public sealed class PersistedOperationsTests
{
    private static readonly string s_manifest = Path.Combine(RepositoryPaths.Schema, "persisted-operations.json");

    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Manifest_HasTheOperationsOfTheClients() => Snapshot.MatchFile(Write(ReadOperations()), s_manifest);

    [Fact]
    public async Task Manifest_Loaded_FindsEachOperationByItsHash()
    {
        var storage = InMemoryOperationDocumentStorage.Load(s_manifest);
        foreach (var text in ReadOperations())
        {
            Assert.Equal(text, await storage.TryReadAsync("sha256:" + Hash(text), TestContext.Current.CancellationToken));
        }
    }

    private static List<string> ReadOperations() =>
        [.. Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Schema, "operations"), "*.graphql").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static string Write(IEnumerable<string> operations) => JsonSerializer.Serialize(
        new
        {
            format = "apollo-persisted-query-manifest",
            version = 1,
            operations = operations.Select(text =>
            {
                var operation = Utf8GraphQLParser.Parse(text).Definitions.OfType<OperationDefinitionNode>().Single();
                return new { id = Hash(text), name = operation.Name!.Value, type = operation.Operation.ToString().ToLowerInvariant(), body = text };
            }),
        },
        s_json) + "\n";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
