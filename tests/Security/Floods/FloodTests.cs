using System.Buffers;
using System.Text.Json;
using Federation.Execution;
using Federation.Language;
using Federation.Types;
using Federation.Validation;
using Xunit;

namespace Federation.Security.Floods;

/// <summary>Too much of anything is answered within 50 ms, without memory that grows with what was meant to grow.</summary>
public sealed class FloodTests(ITestOutputHelper output)
{
    private const long MostMemory = 16 * 1024 * 1024;

    private static readonly TimeSpan s_most = TimeSpan.FromMilliseconds(50);

    private static readonly Schema s_schema = Schema.Parse(
        $$"""
        interface Thing { id: ID }
        {{string.Concat(Enumerable.Range(0, 1_000).Select(i => $"type M{i} implements Thing {{ id: ID }} "))}}
        union Any = {{string.Join(" | ", Enumerable.Range(0, 1_000).Select(i => $"M{i}"))}}
        input Where { doors: Int ids: [Int] and: [Where] owner: Owner }
        input Owner { name: String! }
        type Car { doors: Int }
        type Query {
          doors: Int  any: [Any]  car: Query  cars: Query
          find(text: String): Int  ints(of: [Int]): Int  search(where: Where): Car  page(first: Int): Car
          {{string.Concat(Enumerable.Range(0, 30).Select(i => $"f{i}: Int "))}}
        }
        """);

    private static readonly RequestExecutor s_executor = new(s_schema, new ResolverMap(), new RequestExecutorOptions
    {
        ValidationOptions = new ValidationOptions { Limits = ValidationLimits.Default },
        DocumentCacheSize = 0,
    });

    private static readonly Dictionary<string, Flood> s_floods =
        ((IEnumerable<Flood>)[.. DocumentFloods.All, .. VariableFloods.All.Select(flood => flood with { Name = $"variables: {flood.Name}" })])
        .ToDictionary(flood => flood.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. s_floods.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Execute_Flood_IsAnsweredAtOnce(string name)
    {
        var flood = s_floods[name];
        Assert.True(flood.Query.Length <= 262_144 && flood.Variables?.Length is null or <= 262_144);
        var request = new GraphQLRequest
        {
            Query = flood.Query,
            Variables = flood.Variables is null ? null : JsonDocument.Parse(flood.Variables).RootElement,
        };

        var (code, size) = Run(request);
        var timing = Timing.Of(() => Run(request), s_most);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(request);
        var memory = GC.GetAllocatedBytesForCurrentThread() - before;

        output.WriteLine($"{name}: {code ?? "answered"} in {timing}, {memory / 1024} KB of memory, {size / 1024} KB of answer");
        Assert.Equal(flood.Code, code);
        Assert.True(timing.Shortest < s_most, $"It took {timing}.");
        Assert.True(memory < MostMemory, $"It took {memory / 1024} KB.");
        Assert.True(size < 1024 * 1024, $"The answer has {size / 1024} KB.");
    }

    public static TheoryData<string> NamesWithoutLimits => [.. DocumentFloods.WithoutLimits.Select(flood => flood.Name)];

    [Theory]
    [MemberData(nameof(NamesWithoutLimits))]
    public void Validate_FloodWithoutLimits_EndsAtOnce(string name)
    {
        var flood = DocumentFloods.WithoutLimits.Single(flood => flood.Name == name);
        var document = Utf8GraphQLParser.Parse(flood.Query);
        IReadOnlyList<GraphQLError> errors = [];
        var timing = Timing.Of(() => errors = DocumentValidator.Validate(s_schema, document), s_most);
        var before = GC.GetAllocatedBytesForCurrentThread();
        DocumentValidator.Validate(s_schema, document);
        var memory = GC.GetAllocatedBytesForCurrentThread() - before;

        output.WriteLine($"{name}, without limits: {(errors.Count == 0 ? "valid" : errors[0].Code)} in {timing}, {memory / 1024} KB of memory");
        Assert.Equal(flood.Code, errors.Count == 0 ? null : errors[0].Code);
        Assert.True(timing.Shortest < s_most, $"It took {timing}.");
        Assert.True(memory < MostMemory, $"It took {memory / 1024} KB.");
    }

    /// <summary>The code and the size of the answer.</summary>
    private static (string? Code, int Size) Run(GraphQLRequest request)
    {
        var execution = s_executor.ExecuteAsync(request);
        var code = Answers.CodeOf(execution, out var result);
        var buffer = new ArrayBufferWriter<byte>();
        result.WriteTo(buffer);
        return (code, buffer.WrittenCount);
    }
}
