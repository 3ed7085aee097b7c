using Federation.TestKit;
using Federation.Validation;
using Xunit;

namespace Federation.Engine.Tests.Validation.Rules;

/// <summary>Every rule is a file with the link to its section and has a test class of its own.</summary>
public sealed class RuleTests
{
    public static TheoryData<string> Rules =>
        [.. typeof(ValidationRule).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ValidationRule)) && type.Name.EndsWith("Rule", StringComparison.Ordinal))
            .Select(type => type.Name)
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_OfTheEngine_HasItsFileItsLinkAndItsTests(string rule)
    {
        var file = Path.Combine(RepositoryPaths.Root, "engine", "Validation", "Rules", rule + ".cs");
        Assert.True(File.Exists(file), $"{rule} has no file of its own.");
        Assert.Matches("See <see href=\"https://(spec.graphql.org/September2025/#|github.com/graphql/graphql-spec/pull/)", File.ReadAllText(file));

        // The rules of incremental delivery are about the same two directives and share their rows.
        var tests = rule.Contains("Stream", StringComparison.Ordinal) ? typeof(IncrementalRuleTests).FullName! : $"{typeof(RuleTests).Namespace}.{rule}Tests";
        Assert.NotNull(typeof(RuleTests).Assembly.GetType(tests));
    }

    [Fact]
    public void Rules_OfTheSpecification_AreAllThere()
    {
        // The sections of https://spec.graphql.org/September2025/#sec-Validation that rule over requests, in their order.
        string[] sections =
        [
            "sec-Executable-Definitions", "sec-Operation-Type-Existence", "sec-Operation-Name-Uniqueness", "sec-Lone-Anonymous-Operation",
            "sec-Single-root-field", "sec-Field-Selections", "sec-Field-Selection-Merging", "sec-Leaf-Field-Selections", "sec-Argument-Names",
            "sec-Argument-Uniqueness", "sec-Required-Arguments", "sec-Fragment-Name-Uniqueness", "sec-Fragment-Spread-Type-Existence",
            "sec-Fragments-on-Object-Interface-or-Union-Types", "sec-Fragments-Must-Be-Used", "sec-Fragment-Spread-Target-Defined",
            "sec-Fragment-Spreads-Must-Not-Form-Cycles", "sec-Fragment-Spread-Is-Possible", "sec-Values-of-Correct-Type",
            "sec-Input-Object-Field-Uniqueness", "sec-Directives-Are-Defined", "sec-Directives-Are-Unique-per-Location",
            "sec-Variable-Uniqueness", "sec-Variables-Are-Input-Types", "sec-All-Variable-Uses-Defined", "sec-All-Variables-Used",
            "sec-All-Variable-Usages-Are-Allowed",
        ];
        var files = Directory.GetFiles(Path.Combine(RepositoryPaths.Root, "engine", "Validation", "Rules"), "*Rule.cs").Select(File.ReadAllText).ToList();

        Assert.All(sections, section => Assert.Contains(files, text => text.Contains($"#{section}\"", StringComparison.Ordinal)));
    }
}
