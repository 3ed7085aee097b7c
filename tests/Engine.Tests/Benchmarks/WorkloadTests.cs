using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Federation.Benchmarks.Workloads;
using Federation.Language;
using Federation.Types;
using Xunit;

namespace Federation.Engine.Tests.Benchmarks;

/// <summary>Each workload of tests/Benchmarks gives the right answer: a benchmark of something else would say nothing.</summary>
public sealed class WorkloadTests
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly IReadOnlyList<IWorkload> s_workloads = WorkloadCatalogue.Create();

    public static TheoryData<string> Names => [.. s_workloads.Select(workload => workload.Name).Where(name => name != "compile")];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Workload_Once_GivesTheAnswer(string name)
    {
        var expected = Expect(name);
        var workload = s_workloads.Single(workload => workload.Name == name);
        var answer = new ArrayBufferWriter<byte>();

        await workload.RunAsync(answer);

        Assert.Equal(expected, JsonSerializer.Deserialize<JsonElement>(answer.WrittenSpan).GetRawText());
    }

    [Fact]
    public void Compilation_Tree_ReachesEverySelection()
    {
        var compilation = new OperationCompilation(Schema.Parse(WorkloadFiles.Read("garage.graphql")));

        var count = compilation.CountSelections(Utf8GraphQLParser.Parse(WorkloadFiles.Read("tree.graphql")));

        Assert.Equal(1 + (8 * 2) + 7, count); // the root, two labels on eight levels, the children of seven
    }

    private static string Expect(string name) => name switch
    {
        "parse-sdl" => CountLines(WorkloadFiles.ReadClientSdl(), "type", "interface", "union", "enum", "input", "scalar", "directive", "schema").ToString(),
        "parse" => WorkloadFiles.ReadOperations().Sum(text => CountLines(text, "query", "mutation", "subscription", "fragment")).ToString(),
        "validate" or "parse-validate" => "0",
        "flat-list" => Serialize(new { Cars = Garage.Cars }),
        "tree" => Serialize(new { Catalogue = Project(Garage.Catalogue, levels: 8) }),
        "data-loader" => Serialize(new { Stock = Garage.Stock.Select(car => new { car.Id, Dealer = Garage.Dealers[car.DealerKey] }) }),
        _ => Serialize(new { Sheet = ReadSheet() }),
    };

    private static string Serialize(object data) => JsonSerializer.Serialize(new { Data = data }, s_json);

    private static object Project(Category category, int levels) => levels == 1
        ? new { category.Code, category.Name }
        : new { category.Code, category.Name, Children = category.Children.Select(child => Project(child, levels - 1)) };

    private static Dictionary<string, object> ReadSheet()
    {
        var type = Schema.Parse(WorkloadFiles.Read("garage.graphql")).GetType<ObjectType>("DataSheet");
        var values = GarageGraph.GetSheetValues(type);
        return type.Fields.ToDictionary(field => field.Name, field => values[field.Index], StringComparer.Ordinal);
    }

    /// <summary>How many lines begin with one of the keywords: in these texts as many as there are definitions.</summary>
    private static int CountLines(string text, params string[] keywords) =>
        text.Split('\n').Count(line => keywords.Any(keyword => line.StartsWith(keyword + " ", StringComparison.Ordinal)));
}
