using Federation.Vehicles.Domain.Rules;
using Xunit;

namespace Federation.Subgraphs.Vehicles.Rules;

public sealed class RulesetCheckTests
{
    [Fact]
    public void Run_GoodRuleset_FindsNothing() => Assert.Empty(RulesetCheck.Run(Showroom.Ruleset()));

    [Fact]
    public void Run_DeadOption_NamesTheRulesThatKillIt()
    {
        var fault = Assert.Single(RulesetCheck.Run(Showroom.Ruleset((RuleKind.Requires, "rails-air", "COOLING -> AIR"))), f => f.Options is ["COOLING"]);
        Assert.Equal(RulesetFaultKind.DeadOption, fault.Kind);
        Assert.Equal(["air-cooling", "rails-air"], fault.Rules);
        Assert.Equal(
            "'COOLING' is offered for the trim 'T1' in 'DE' on 2026-03-01, but 'air-cooling', 'rails-air' never let it be chosen: change one of them, or do not offer it there.",
            fault.Message);
    }

    [Fact]
    public void Run_OptionDeadInOneMarketOnly_IsFoundThere()
    {
        var fault = Assert.Single(RulesetCheck.Run(Showroom.Ruleset((RuleKind.Requires, "bucket-matt", "BUCKET -> MATT"))), f => f.Options is ["BUCKET"]);
        Assert.Equal(("FR", "T1"), (fault.Context!.Market, fault.Context.Trim));
        Assert.Equal(["bucket-matt", "matt-de"], fault.Rules);
    }

    [Fact]
    public void Run_NoBuildAtAll_IsUnsatisfiable()
    {
        var faults = RulesetCheck.Run(Showroom.Ruleset((RuleKind.Cardinality, "hitch", "TOWING 1..1"), (RuleKind.Excludes, "no", "not (HITCH & COOLING)")));
        var fault = Assert.Single(faults);
        Assert.Equal(RulesetFaultKind.Unsatisfiable, fault.Kind);
        Assert.Equal(["hitch", "hitch-cooling", "no"], fault.Rules);
        Assert.Equal("There is no way to build the trim 'T1' in 'DE' on 2026-03-01: 'hitch', 'hitch-cooling', 'no' contradict each other.", fault.Message);
    }

    [Fact]
    public void Run_StandardOptionsThatDoNotGoTogether_AreNamed()
    {
        var fault = Assert.Single(RulesetCheck.Run(Showroom.Ruleset((RuleKind.Default, "roof", "PANORAMA: trim T1"))));
        Assert.Equal(RulesetFaultKind.StandardConflict, fault.Kind);
        Assert.Equal(["PANORAMA", "RAILS"], fault.Options);
        Assert.Equal(["panorama-rails"], fault.Rules);
    }

    [Fact]
    public void Run_StandardOptionThatIsNotOffered_IsAConflict()
    {
        var fault = Assert.Single(RulesetCheck.Run(Showroom.Ruleset((RuleKind.Availability, "rails-ch", "RAILS: market CH"))));
        Assert.Equal((RulesetFaultKind.StandardConflict, "T1"), (fault.Kind, fault.Context!.Trim));
        Assert.Equal(["RAILS"], fault.Options);
        Assert.Equal(["rails-ch"], fault.Rules);
    }

    [Theory]
    [InlineData("MATT: market CH JP", true)]
    [InlineData("MATT: market JP", false)]
    [InlineData("MATT: trim T2", true)]
    [InlineData("MATT: market DE, year 2027", true)]
    public void Run_AvailabilityThatOverlaps_IsNamed(string expression, bool overlaps)
    {
        var faults = RulesetCheck.Run(Showroom.Ruleset((RuleKind.Availability, "matt-more", expression)));
        Assert.Equal(overlaps ? [RulesetFaultKind.OverlappingAvailability] : [], faults.Select(f => f.Kind));
        Assert.All(faults, f => Assert.Equal(["matt-de", "matt-more"], f.Rules));
    }

    [Fact]
    public void Run_AvailabilityWindowsThatFollowEachOther_AreFine()
    {
        var ruleset = Showroom.Ruleset();
        var split = new DateOnly(2026, 9, 1);
        Rule[] rules =
        [
            .. ruleset.Rules.Where(r => r.Code != "matt-de"),
            Showroom.Parse(RuleKind.Availability, "matt-1", "MATT: market DE", null, split.AddDays(-1)),
            Showroom.Parse(RuleKind.Availability, "matt-2", "MATT: market DE FR", split),
        ];
        Assert.Empty(RulesetCheck.Run(With(ruleset, rules)));
    }

    [Fact]
    public void Run_RuleThatBeginsLater_IsCheckedOnItsDay()
    {
        var ruleset = Showroom.Ruleset();
        var later = new DateOnly(2026, 9, 1);
        var fault = Assert.Single(RulesetCheck.Run(With(ruleset, [.. ruleset.Rules, Showroom.Parse(RuleKind.Excludes, "late", "not (WHITE & W16)", later)])));
        Assert.Equal((RulesetFaultKind.StandardConflict, later), (fault.Kind, fault.Context!.Date));
    }

    [Theory]
    [InlineData(RuleKind.Requires, "BLUE -> SNOW", "The rule 'bad' speaks of the option 'SNOW', which 'SHOW' does not have.")]
    [InlineData(RuleKind.Cardinality, "ROOF 0..1", "The rule 'bad' speaks of the group 'ROOF', which 'SHOW' does not have.")]
    [InlineData(RuleKind.Default, "BLUE: trim T9", "The rule 'bad' speaks of the trim 'T9', which 'SHOW' does not have.")]
    public void Run_RuleAboutNothing_IsNamed(RuleKind kind, string expression, string message)
    {
        var fault = Assert.Single(RulesetCheck.Run(Showroom.Ruleset((kind, "bad", expression))));
        Assert.Equal((RulesetFaultKind.UnknownCode, message), (fault.Kind, fault.Message));
    }

    [Fact]
    public void Run_SameCodeTwice_IsNamed()
    {
        var fault = Assert.Single(RulesetCheck.Run(Showroom.Ruleset((RuleKind.Excludes, "paint", "not (BLUE & W18)"))));
        Assert.Equal((RulesetFaultKind.DuplicateRule, "2 rules are called 'paint': give each a code of its own."), (fault.Kind, fault.Message));
    }

    private static Ruleset With(Ruleset ruleset, Rule[] rules) =>
        new(ruleset.ModelCode, ruleset.Version, ruleset.ValidFrom, ruleset.Trims, ruleset.Groups, rules);
}
