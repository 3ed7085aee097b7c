using System.Security.Cryptography;
using System.Text;
using Federation.Shared.Seed;
using Federation.Vehicles.Data.Catalogue;
using Federation.Vehicles.Domain.Rules;
using Xunit;

namespace Federation.Subgraphs.Vehicles.Rules;

/// <summary>The rules of the sample world: as many as planned, without faults, and about as hard as a real car.</summary>
public sealed class GeneratedRulesetTests
{
    private static readonly SeedCatalogue Catalogue = SeedData.Generate().Catalogue;
    private static readonly Lazy<IReadOnlyList<Ruleset>> Rulesets = new(() => [.. Catalogue.Models.Select(m => RulesetGenerator.Generate(Catalogue, m.Code))]);

    [Fact]
    public void Generate_AllModels_HaveTheirShareOfEveryKind()
    {
        var all = Rulesets.Value.SelectMany(r => r.Rules).ToList();
        var counts = all.CountBy(r => r.Kind).ToDictionary();
        int Percent(RuleKind kind) => 100 * counts[kind] / (all.Count - counts[RuleKind.Cardinality]);
        Assert.Equal(12, Rulesets.Value.Count);
        Assert.All(Rulesets.Value, r => Assert.InRange(r.Rules.Count, 150, 175));
        Assert.InRange(Percent(RuleKind.Requires), 20, 28);
        Assert.InRange(Percent(RuleKind.Excludes), 17, 23);
        Assert.InRange(Percent(RuleKind.Includes), 10, 15);
        Assert.InRange(Percent(RuleKind.Availability), 25, 32);
        Assert.InRange(Percent(RuleKind.Default), 10, 18);
    }

    // Raise RulesetGenerator.Version with the value: what is stored under the old hashes is of other rules.
    [Fact]
    public void Generate_Hashes_AreTheSameOnEveryMachine() =>
        Assert.Equal(
            "e6fb7f3e617984b0",
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(Rulesets.Value.Select(r => r.Hash)))))[..16]);

    // Invariant I15: every offered trim has a valid completion in every market, and comes as it is described.
    [Fact]
    public void Generate_EveryTrimInEveryMarket_CanBeBuiltAsItComes()
    {
        foreach (var (ruleset, context) in Cars())
        {
            var rules = CompiledRuleset.Compile(ruleset, context);
            var build = rules.Resolve([]);
            Assert.True(build.IsValid && build.IsComplete, $"{context}");
            Assert.Equal(rules.Standard, build.Options);
            Assert.Empty(rules.Violations(build.Options));
        }
    }

    [Fact]
    public void WishLists_OfTwelveOptions_ConflictAsOftenAsPlanned()
    {
        var stream = new SeedStream(5, "wish-lists");
        var (lists, conflicts) = (0, 0);
        foreach (var (ruleset, context) in Cars())
        {
            var rules = CompiledRuleset.Compile(ruleset, context);
            for (var i = 0; i < 10; i++)
            {
                lists++;
                conflicts += rules.IsPossible(WishList(rules, stream)) ? 0 : 1;
            }
        }

        Assert.InRange(100 * conflicts / lists, 20, 40);
    }

    [Fact]
    public void Clicks_OverAllTrimsAndMarkets_NeverEndWithoutACompletion()
    {
        var stream = new SeedStream(5, "clicks");
        var (clicks, resolved) = (0, 0);
        foreach (var (ruleset, context) in Cars())
        {
            var rules = CompiledRuleset.Compile(ruleset, context);
            IReadOnlyList<Choice> choices = [];
            for (var i = 0; i < 30; i++)
            {
                var outcome = rules.Click(choices, new(stream.Pick(rules.Offered), stream.Chance(90)), ClickMode.AutoResolve);
                Assert.NotEqual(ClickStatus.Refused, outcome.Status);
                Assert.True(outcome.Build.IsValid);
                Assert.Empty(rules.Violations([.. outcome.Build.Options, .. outcome.Build.Completion]));
                (choices, clicks, resolved) = (outcome.Build.Choices, clicks + 1, resolved + (outcome.Applied is null ? 0 : 1));
            }
        }

        Assert.True(clicks > 9_000 && resolved > 500, $"{clicks} clicks, {resolved} resolved");
    }

    // What a solver has learnt must not show: caches keep the first answer for all.
    [Fact]
    public void Selectables_AfterManyQuestions_AreThoseOfANewSolver()
    {
        var stream = new SeedStream(5, "history");
        foreach (var (ruleset, context) in Cars().Where((_, i) => i % 40 == 0))
        {
            var rules = CompiledRuleset.Compile(ruleset, context);
            IReadOnlyList<Choice> choices = [];
            for (var i = 0; i < 10; i++)
            {
                choices = rules.Click(choices, new(stream.Pick(rules.Offered)), ClickMode.AutoResolve).Build.Choices;
                Assert.Equal(Text(CompiledRuleset.Compile(ruleset, context), choices), Text(rules, choices));
            }
        }
    }

    private static string Text(CompiledRuleset rules, IReadOnlyList<Choice> choices) => string.Join('\n', rules.Selectables(choices).SelectMany(g => g.Selectables).Select(s =>
        $"{s.Option} {s.State} +{string.Join(' ', s.WouldAdd)} -{string.Join(' ', s.WouldRemove)} {string.Join(' ', s.BecauseOf.Select(r => r.Code))}"));

    private static IEnumerable<(Ruleset Ruleset, BuildContext Context)> Cars() =>
        from ruleset in Rulesets.Value
        from trim in ruleset.Trims
        from market in trim.Markets
        select (ruleset, new BuildContext(market, trim.Code, trim.ModelYear, SeedData.AsOf));

    // No more of a group than it allows: that two paints exclude each other is no news.
    private static List<Choice> WishList(CompiledRuleset rules, SeedStream stream)
    {
        var wishes = new List<Choice>();
        var full = new HashSet<string>();
        while (wishes.Count < 12)
        {
            var option = stream.Pick(rules.Offered);
            var group = rules.Ruleset.Groups.First(g => g.Options.Contains(option)).Code;
            var isSingle = rules.Ruleset.Rules.OfType<CardinalityRule>().Single(r => r.Group == group).Max == 1;
            if (!wishes.Contains(new(option)) && (!isSingle || full.Add(group)))
            {
                wishes.Add(new(option));
            }
        }

        return wishes;
    }
}
