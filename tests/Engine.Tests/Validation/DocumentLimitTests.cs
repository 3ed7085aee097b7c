using System.Diagnostics;
using System.Text;
using Federation.Language;
using Federation.Types;
using Federation.Validation;
using Xunit;

namespace Federation.Engine.Tests.Validation;

public sealed class DocumentLimitTests
{
    private static readonly Schema Graph = Schema.Parse("""
        type Query {
          a: Query b: Query c: Query leaf: Int thing: Thing
          f0: Query f1: Query f2: Query f3: Query f4: Query f5: Query f6: Query f7: Query f8: Query f9: Query
          f10: Query f11: Query f12: Query f13: Query f14: Query f15: Query f16: Query f17: Query f18: Query f19: Query
        }

        interface Thing { next: Thing }
        type Stone implements Thing { next: Thing }
        """);

    private static readonly ValidationOptions Enforced = new() { Limits = ValidationLimits.Default };

    [Fact]
    public void Validate_DepthAtAndBeyondTheLimit_RefusesTheSixteenthLevel()
    {
        Assert.Empty(Validate(Nest(15)));
        AssertLimit(
            Nest(16),
            ErrorCodes.LimitDepth,
            "The operation is 16 levels deep; at most 15 are allowed. Ask for the deeper objects by their ids in a second operation.");
    }

    [Fact]
    public void Validate_DepthThroughFragments_IsCounted() => AssertLimit(
        "query Deep { a { b { c { ...F } } } } fragment F on Query { a { b { c { ...G } } } } "
        + "fragment G on Query { a { b { c { ... { ...H } } } } } fragment H on Query { b { c { b { c { b { c { b { leaf } } } } } } } }",
        ErrorCodes.LimitDepth,
        "Operation \"Deep\" is 17 levels deep; at most 15 are allowed. Ask for the deeper objects by their ids in a second operation.");

    [Fact]
    public void Validate_DeepIntrospection_DoesNotCount()
    {
        var text = new StringBuilder("{ __type(name: \"Query\") { ");
        for (var i = 0; i < 20; i++)
        {
            text.Append("ofType { ");
        }

        Assert.Empty(Validate(text.Append("name ").Append('}', 22).ToString()));
    }

    [Fact]
    public void Validate_FieldInItselfMoreThanThreeTimes_IsRefused()
    {
        Assert.Empty(Validate("{ thing { next { next { next { __typename } } } } a { a { a { leaf } } } }"));
        AssertLimit(
            "{ thing { next { next { ...N } } } } fragment N on Thing { ... { next { next { __typename } } } }",
            ErrorCodes.LimitFieldCycle,
            "The operation nests the field \"Thing.next\" 4 times in itself; at most 3 are allowed. "
            + "Ask for the deeper objects by their ids in a second operation.");
    }

    [Fact]
    public void Validate_FieldBesideItself_IsNoCycle() =>
        Assert.Empty(Validate("{ b { b { leaf } } a { b { leaf } } c { b { leaf } a { b { leaf } } } }"));

    [Fact]
    public void Validate_ThirtyOneAliases_AreRefused()
    {
        Assert.Empty(Validate("{ a {" + Aliases(30) + "} }"));
        AssertLimit(
            "{ a {" + Aliases(31) + "} }",
            ErrorCodes.LimitAliases,
            "The document has more than 30 aliases. Ask for a list instead of one alias for each item.");
    }

    [Fact]
    public void Validate_TwentyOneRootFields_AreRefused()
    {
        Assert.Empty(Validate("{ ...F leaf leaf } fragment F on Query { leaf " + Aliases(19) + "}"));
        AssertLimit(
            "{ ...F } fragment F on Query { leaf ... { " + Aliases(20) + "} }",
            ErrorCodes.LimitRootFields,
            "The operation has 21 root fields; at most 20 are allowed. Split it into several operations.");
    }

    [Fact]
    public void Validate_MoreThanThousandFields_AreRefused() => AssertLimit(
        "{" + string.Concat(Enumerable.Repeat("leaf ", 1001)) + "}",
        ErrorCodes.LimitFields,
        "The document has more than 1000 fields. Ask for less at once.");

    [Theory]
    [InlineData(14)]
    [InlineData(60)]
    [InlineData(400)]
    public void Validate_FragmentBomb_IsRefusedAtOnce(int fragments)
    {
        var text = new StringBuilder("{ ...F0 }");
        for (var i = 0; i < fragments; i++)
        {
            text.Append($" fragment F{i} on Query {{ a {{ ...F{i + 1} }} b {{ ...F{i + 1} }} }}");
        }

        text.Append($" fragment F{fragments} on Query {{ leaf }}");
        var watch = Stopwatch.StartNew();
        var error = Assert.Single(Validate(text.ToString()));

        Assert.Equal(ErrorCodes.LimitExpandedSelections, error.Code);
        Assert.Equal(
            "The operation has more than 20000 selections once its fragments are written out. Spread each fragment less often.",
            error.Message);
        Assert.True(watch.ElapsedMilliseconds < 2_000, $"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void Validate_FragmentCycle_IsLeftToItsRule()
    {
        var error = Assert.Single(Validate("{ ...F } fragment F on Query { a { ...G } } fragment G on Query { b { ...F } }"));

        Assert.Equal("Cannot spread fragment \"F\" within itself via \"G\".", error.Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Validate_ManyOverlappingFields_EndAtTheBudget(bool fragments)
    {
        var text = new StringBuilder("{");
        for (var i = 0; i < 200; i++)
        {
            text.Append(fragments ? $" ...F{i}" : " a { leaf b { leaf } }");
        }

        text.Append('}');
        for (var i = 0; fragments && i < 200; i++)
        {
            text.Append($" fragment F{i} on Query {{ a {{ {string.Concat(Enumerable.Repeat("leaf ", 100))} }} }}");
        }

        var watch = Stopwatch.StartNew();
        var errors = DocumentValidator.Validate(
            Graph, Utf8GraphQLParser.Parse(text.ToString()), new ValidationOptions { MaxMergeComparisons = 10_000 });

        var error = Assert.Single(errors);
        Assert.Equal(ErrorCodes.LimitMergeComparisons, error.Code);
        Assert.Equal(
            "Comparing the fields with the same response name takes more than 10000 steps. Select each field once, or ask for less at once.",
            error.Message);
        Assert.True(watch.ElapsedMilliseconds < 2_000, $"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public void Validate_LimitsOff_AcceptsWhatTheRulesAccept() =>
        Assert.Empty(DocumentValidator.Validate(Graph, Utf8GraphQLParser.Parse(Nest(40)), ValidationOptions.Default));

    private static IReadOnlyList<GraphQLError> Validate(string query) =>
        DocumentValidator.Validate(Graph, Utf8GraphQLParser.Parse(query), Enforced);

    private static void AssertLimit(string query, string code, string message)
    {
        var error = Assert.Single(Validate(query));
        Assert.Equal(code, error.Code);
        Assert.Equal(message, error.Message);
        Assert.NotNull(error.Locations);
    }

    /// <summary>So many levels, each with another field.</summary>
    private static string Nest(int depth)
    {
        var text = "leaf";
        for (var i = 1; i < depth; i++)
        {
            text = $"f{i % 20} {{ {text} }}";
        }

        return $"{{ {text} }}";
    }

    private static string Aliases(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"x{i}: leaf "));
}
