using Federation.Vehicles.Domain.Rules;
using Xunit;

namespace Federation.Subgraphs.Vehicles.Rules;

/// <summary>The four questions of a configurator on rules known by heart: what can be had, why not, what would fix it, finish for me.</summary>
public sealed class ConfiguratorRulesTests
{
    private readonly CompiledRuleset _rules = Showroom.Compile();

    [Fact]
    public void Resolve_NoChoices_IsTheCarAsItComes()
    {
        var build = _rules.Resolve([]);
        Assert.Equal(["WHITE", "W16", "RAILS"], build.Options);
        Assert.True(build.IsValid && build.IsComplete);
    }

    [Fact]
    public void Resolve_StandardTakenAway_LeavesItsGroupToChoose()
    {
        var build = _rules.Resolve([new("W16", false)]);
        Assert.Equal(["WHITE", "RAILS"], build.Options);
        Assert.Equal(["WHEELS"], build.MissingGroups);
        Assert.Equal(["W18"], build.Completion);
        Assert.True(build.IsValid);
        Assert.False(build.IsComplete);
    }

    [Fact]
    public void Resolve_ChoiceThatLeavesAChoice_IsNotTakenForTheCustomer()
    {
        var build = _rules.Resolve([new("W20")]);
        Assert.Equal(["WHITE", "W20", "RAILS"], build.Options);
        Assert.Equal(["DAMPERS"], build.Completion);
        Assert.Equal(["COMFORT"], build.MissingGroups);
    }

    [Fact]
    public void Resolve_ChoicesOfOtherRules_KeepsTheNewestAndNamesTheLost()
    {
        var build = _rules.Resolve([new("AIR"), new("GONE"), new("HITCH"), new("PANORAMA")]);
        Assert.Equal([new("HITCH"), new("PANORAMA")], build.Choices);
        Assert.Equal([new("AIR"), new("GONE")], build.Lost);
        Assert.Equal(["WHITE", "W16", "PANORAMA", "COOLING", "HITCH"], build.Options);
        Assert.False(build.IsValid);
    }

    [Fact]
    public void Selectables_AfterSomeChoices_HaveTheirStates()
    {
        var states = States([new("BLUE"), new("WINTER"), new("HITCH")]);
        Assert.Equal("WHITE SELECTABLE, BLUE SELECTED, MATT SELECTABLE", states["PAINT"]);
        Assert.Equal("W16 STANDARD, W18 SELECTABLE, W20 SELECTABLE", states["WHEELS"]);
        Assert.Equal("DAMPERS SELECTABLE, AIR CONFLICTING, PANORAMA SELECTABLE, RAILS STANDARD, COOLING FORCED", states["COMFORT"]);
        Assert.Equal("HEAT INCLUDED, BUCKET SELECTABLE", states["SEATS"]);
    }

    [Fact]
    public void Selectables_InAnotherMarket_AreUnavailableByTheirRule()
    {
        var matt = Selectable(Showroom.Compile(market: "FR"), [], "MATT");
        Assert.Equal(SelectableState.Unavailable, matt.State);
        Assert.Equal(["matt-de"], matt.BecauseOf.Select(r => r.Code));
    }

    [Theory]
    // An exchange in a group that allows one.
    [InlineData("BLUE", "MATT", "", "BLUE", "paint")]
    // A package brings a wheel and a seat; the standard wheel goes.
    [InlineData("", "SPORT", "W20 BUCKET", "W16", "sport wheels")]
    // What comes with the car gives way.
    [InlineData("", "PANORAMA", "", "RAILS", "panorama-rails")]
    // One thing leads to another.
    [InlineData("", "HITCH", "COOLING", "", "hitch-cooling")]
    // Against a choice: the choice is what would go, with what it brought.
    [InlineData("HITCH", "AIR", "", "COOLING HITCH", "air-cooling hitch-cooling")]
    [InlineData("", "DAMPERS", "", "", "")]
    public void Selectable_Click_SaysWhatItWouldChangeAndWhy(string chosen, string clicked, string adds, string removes, string because)
    {
        var selectable = Selectable(_rules, [.. Words(chosen).Select(c => new Choice(c))], clicked);
        Assert.Equal(Words(adds), selectable.WouldAdd);
        Assert.Equal(Words(removes), selectable.WouldRemove);
        Assert.Equal(Words(because), selectable.BecauseOf.Select(r => r.Code));
    }

    [Fact]
    public void Selectables_OfSomeGroups_AreThoseOnly()
    {
        var groups = _rules.Selectables([new("W16", false)], SelectableDetail.State, g => g is "PAINT" or "WHEELS");
        Assert.Equal([("PAINT", true), ("WHEELS", false)], groups.Select(g => (g.Group, g.IsSatisfied)));
    }

    [Fact]
    public void Click_ThatFits_IsAcceptedAndComesLast()
    {
        var outcome = _rules.Click([new("BLUE")], new("HITCH"), ClickMode.Strict);
        Assert.Equal(ClickStatus.Accepted, outcome.Status);
        Assert.True(outcome.IsWritten);
        Assert.Equal([new("BLUE"), new("HITCH")], outcome.Build.Choices);
        Assert.Equal(["BLUE", "W16", "RAILS", "COOLING", "HITCH"], outcome.Build.Options);
    }

    [Fact]
    public void Click_Strict_IsRefusedWithTheReasonAndTheWaysOut()
    {
        Choice[] chosen = [new("BLUE"), new("HITCH")];
        var outcome = _rules.Click(chosen, new("AIR"), ClickMode.Strict);
        Assert.Equal(ClickStatus.Refused, outcome.Status);
        Assert.False(outcome.IsWritten);
        Assert.Equal(chosen, outcome.Build.Choices);
        var conflict = outcome.Conflict!;
        Assert.Equal(new("AIR"), conflict.Requested);
        Assert.Equal([new("HITCH")], conflict.Conflicting);
        Assert.Equal(["not (AIR & COOLING)", "HITCH -> COOLING"], conflict.Rules.Select(r => r.Expression));
        var resolution = Assert.Single(conflict.Resolutions);
        Assert.Equal(["AIR"], resolution.Add);
        Assert.Equal(["COOLING", "HITCH"], resolution.Remove);
        Assert.Equal([new("BLUE"), new("AIR")], resolution.Choices);
        Assert.Null(resolution.PriceDelta);
    }

    [Theory]
    [InlineData(ClickMode.AutoResolve, true)]
    [InlineData(ClickMode.Preview, false)]
    public void Click_ResolvingMode_TakesTheBestWayOut(ClickMode mode, bool isWritten)
    {
        var outcome = _rules.Click([new("HITCH")], new("AIR"), mode);
        Assert.Equal(ClickStatus.Resolved, outcome.Status);
        Assert.Equal(isWritten, outcome.IsWritten);
        Assert.Same(outcome.Conflict!.Resolutions[0], outcome.Applied);
        Assert.Equal(["WHITE", "W16", "AIR", "RAILS"], outcome.Build.Options);
    }

    [Fact]
    public void Click_OnWhatIsNotOffered_SaysSo()
    {
        var french = Showroom.Compile(market: "FR");
        Assert.Equal(ClickStatus.NotOffered, french.Click([], new("MATT"), ClickMode.AutoResolve).Status);
        Assert.Equal(ClickStatus.NotOffered, french.Click([], new("NO-SUCH"), ClickMode.Strict).Status);
    }

    [Fact]
    public void Click_AwayAStandardOption_RemembersThatItIsNotWanted()
    {
        var outcome = _rules.Click([], new("RAILS", false), ClickMode.Strict);
        Assert.Equal([new("RAILS", false)], outcome.Build.Choices);
        Assert.Equal(["WHITE", "W16"], outcome.Build.Options);
        var back = _rules.Click(outcome.Build.Choices, new("RAILS"), ClickMode.Strict);
        Assert.Equal([new("RAILS")], back.Build.Choices);
    }

    [Fact]
    public void Click_AwayAChoice_TakesItBack() =>
        Assert.Empty(_rules.Click([new("BLUE")], new("BLUE", false), ClickMode.Strict).Build.Choices);

    [Fact]
    public void Click_AwayWhatAnotherNeeds_NamesTheOther()
    {
        var conflict = _rules.Click([new("HITCH")], new("COOLING", false), ClickMode.Strict).Conflict!;
        Assert.Equal([new("HITCH")], conflict.Conflicting);
        Assert.Equal(["hitch-cooling"], conflict.Rules.Select(r => r.Code));
        Assert.Equal(["COOLING", "HITCH"], Assert.Single(conflict.Resolutions).Remove);
    }

    [Fact]
    public void Explain_ManyWaysOut_TakesTheFewestChangesFirst()
    {
        // Big wheels with neither dampers nor air: one of two choices has to go. Without the cooling, air comes and the cooling goes.
        Choice[] chosen = [new("DAMPERS", false), new("COOLING"), new("BLUE")];
        var conflict = _rules.Explain(chosen, new("W20"), PriceOf(dampers: 900, air: 1_500))!;
        Assert.Equal([new("COOLING"), new("DAMPERS", false)], conflict.Conflicting);
        Assert.Equal(["air-cooling", "w20-dampers"], conflict.Rules.Select(r => r.Code));
        Assert.Equal(["+W20 DAMPERS -W16 = 900", "+W20 AIR -W16 COOLING = 1500"], conflict.Resolutions.Select(Text));
    }

    [Theory]
    // The newest earlier choice stays, whatever it costs.
    [InlineData("DAMPERS AIR", 900, 1_500, "+W20 DAMPERS -W16 = 900", "+W20 AIR -W16 = 1500")]
    [InlineData("DAMPERS AIR", 1_500, 900, "+W20 DAMPERS -W16 = 1500", "+W20 AIR -W16 = 900")]
    // Where neither is the newest, the smaller difference in price is better.
    [InlineData("DAMPERS AIR MATT", 900, 1_500, "+W20 DAMPERS -W16 = 900", "+W20 AIR -W16 = 1500")]
    [InlineData("DAMPERS AIR MATT", 1_500, 900, "+W20 AIR -W16 = 900", "+W20 DAMPERS -W16 = 1500")]
    [InlineData("DAMPERS AIR MATT", -1_500, 900, "+W20 AIR -W16 = 900", "+W20 DAMPERS -W16 = -1500")]
    public void Explain_SameNumberOfChanges_RanksByNewestThenPrice(string unwanted, int dampers, int air, string best, string second)
    {
        var conflict = _rules.Explain([.. Words(unwanted).Select(c => new Choice(c, false))], new("W20"), PriceOf(dampers, air))!;
        Assert.Equal([best, second], conflict.Resolutions.Select(Text));
    }

    [Fact]
    public void Resolve_CheapestByPrice_CompletesWithIt()
    {
        var dear = CompiledRuleset.Compile(Showroom.Ruleset(), new("DE", "T1", 2026, Showroom.Day), code => code == "DAMPERS" ? 2_000 : 1_000);
        Assert.Equal(["AIR"], dear.Resolve([new("W20")]).Completion);
    }

    [Fact]
    public void Violations_FinishedBuild_AreTheRulesItBreaks()
    {
        Assert.Empty(_rules.Violations(["WHITE", "W20", "DAMPERS"]));
        Assert.Equal(
            ["hitch-cooling", "paint", "panorama-rails", "sport"],
            _rules.Violations(["W20", "AIR", "HITCH", "SPORT", "PANORAMA", "RAILS"]).Select(r => r.Code));
        Assert.Equal(["matt-de"], Showroom.Compile(market: "FR").Violations(["MATT", "W16"]).Select(r => r.Code));
    }

    [Fact]
    public async Task Questions_FromManyThreads_AreAnsweredAlike()
    {
        var expected = Text(_rules.Selectables([new("HITCH"), new("SPORT")]));
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(
            () => Enumerable.Range(0, 20).Select(_ => Text(_rules.Selectables([new("HITCH"), new("SPORT")]))).Distinct().Single(),
            TestContext.Current.CancellationToken)));
        Assert.All(answers, a => Assert.Equal(expected, a));
    }

    private Dictionary<string, string> States(Choice[] choices) => _rules.Selectables(choices, SelectableDetail.State)
        .ToDictionary(g => g.Group, g => string.Join(", ", g.Selectables.Select(s => $"{s.Option} {s.State.ToString().ToUpperInvariant()}")));

    private static Selectable Selectable(CompiledRuleset rules, Choice[] choices, string option) =>
        rules.Selectables(choices).SelectMany(g => g.Selectables).Single(s => s.Option == option);

    private static string Text(IReadOnlyList<SelectableGroup> groups) => string.Join('\n', groups.SelectMany(g => g.Selectables).Select(s =>
        $"{s.Option} {s.State} +{string.Join(' ', s.WouldAdd)} -{string.Join(' ', s.WouldRemove)} {string.Join(' ', s.BecauseOf.Select(r => r.Code))}"));

    private static string Text(Resolution resolution) =>
        $"+{string.Join(' ', resolution.Add)} -{string.Join(' ', resolution.Remove)} = {resolution.PriceDelta}";

    private static PriceDelta PriceOf(int dampers, int air) =>
        (add, _) => add.Sum(o => o switch { "DAMPERS" => dampers, "AIR" => air, _ => 0 });

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
