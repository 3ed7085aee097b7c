using System.Diagnostics;
using Federation.Language;
using Federation.Types;
using Xunit;

namespace Federation.Engine.Tests.Types;

/// <summary>Definitions that lead to one another in chains as long as a document: answered, with no stack and in no time.</summary>
public sealed class SchemaNestingTests
{
    private const int Long = 20_000;
    private static readonly TimeSpan s_enough = TimeSpan.FromSeconds(10);

    [Fact]
    public void Build_LongChainOfInputObjects_IsValid() =>
        Assert.Empty(Build(Chain(Long, i => $"input I{i} {{ next: I{i + 1}! }} ") + $"input I{Long} {{ end: Int }}"));

    [Fact]
    public void Build_LongRingOfInputObjects_IsReportedOnce() =>
        Assert.StartsWith(
            "Cannot reference Input Object \"I0\" within itself through a series of non-null fields: \"next.next.",
            Assert.Single(Build(Chain(1_000, i => $"input I{i} {{ next: I{(i + 1) % 1_000}! }} "))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Build_LongChainOfDirectives_IsValid() =>
        Assert.Empty(Build(Chain(Long, i => $"directive @d{i}(x: Int @d{i + 1}) on ARGUMENT_DEFINITION ") + $"directive @d{Long} on ARGUMENT_DEFINITION"));

    [Fact]
    public void Build_LongRingOfDirectives_IsReportedOnce() =>
        Assert.StartsWith(
            "Directive \"@d0\" cannot be used in its own definition: @d0 -> @d1 -> ",
            Assert.Single(Build(Chain(1_000, i => $"directive @d{i}(x: Int @d{(i + 1) % 1_000}) on ARGUMENT_DEFINITION "))).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(10)]
    [InlineData(64)]
    public void Build_ChainOfDefaults_IsValid(int length) => Assert.Empty(Build(Defaults(length, backwards: false)));

    [Theory]
    [InlineData(65, false)]
    [InlineData(65, true)]
    [InlineData(100, false)]
    [InlineData(1_000, true)]
    [InlineData(Long, false)]
    public void Build_ChainOfDefaultsThatIsTooLong_IsReportedOnce(int length, bool backwards) =>
        Assert.Matches(
            "^The default value of Input Object field I\\d+\\.next nests deeper than 64 levels, the defaults that it brings included\\.$",
            Assert.Single(Build(Defaults(length, backwards))).Message);

    [Fact]
    public void Build_DefaultThatNestsTooDeep_IsReported() =>
        Assert.Equal(
            "The default value of Input Object field I.next nests deeper than 64 levels, the defaults that it brings included.",
            Assert.Single(Build($"input I {{ next: I = {new string('[', 70)}{{}}{new string(']', 70)} }}")).Message);

    private static IReadOnlyList<GraphQLError> Build(string sdl)
    {
        var document = Utf8GraphQLParser.Parse(sdl + " type Query { a: Int }");
        var watch = Stopwatch.StartNew();
        var errors = SchemaBuilder.Build(document).Errors;
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, s_enough);
        return errors;
    }

    /// <summary>Each default is an object that brings the next default; backwards, the end of the chain is met first.</summary>
    private static string Defaults(int length, bool backwards)
    {
        var parts = Enumerable.Range(0, length).Select(i => $"input I{i} {{ next: I{i + 1} = {{}} }} ");
        return $"{string.Concat(backwards ? parts.Reverse() : parts)} input I{length} {{ end: Int }}";
    }

    private static string Chain(int length, Func<int, string> part) => string.Concat(Enumerable.Range(0, length).Select(part));
}
