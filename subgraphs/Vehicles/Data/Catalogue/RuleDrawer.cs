using Federation.Shared.Seed;
using Federation.Shared.Vocabulary;
using Federation.Vehicles.Domain.Rules;

namespace Federation.Vehicles.Data.Catalogue;

/// <summary>Draws the rules of one model: what templates say about its options, filled up with neighbours that are like it.</summary>
internal sealed class RuleDrawer
{
    private const int RequiresWanted = 38;
    private const int ExcludesWanted = 30;
    private const int AvailabilityWanted = 42;

    private readonly SeedCatalogue _catalogue;
    private readonly SeedStream _stream;
    private readonly string _model;
    private readonly List<SeedTrim> _trims;
    private readonly List<SeedOption> _options;
    private readonly Dictionary<string, SeedOption> _byCode;
    private readonly HashSet<string> _standard;
    private readonly HashSet<string> _packed;
    private readonly List<Rule> _rules = [];

    public RuleDrawer(SeedCatalogue catalogue, string modelCode, SeedStream stream)
    {
        (_catalogue, _model, _stream) = (catalogue, modelCode, stream);
        _trims = [.. catalogue.TrimsOf(modelCode)];
        _options = [.. catalogue.GroupsOf(modelCode).SelectMany(g => g.OptionCodes.Select(c => catalogue.Option(modelCode, c)))];
        _byCode = _options.ToDictionary(o => o.Code, StringComparer.Ordinal);
        _standard = _trims.SelectMany(t => t.StandardOptions).ToHashSet(StringComparer.Ordinal);
        _packed = _options.SelectMany(o => o.PackageContents).ToHashSet(StringComparer.Ordinal);
    }

    private string NextCode(string kind) => $"{_model}-{kind}{_rules.Count + 1:000}";

    public List<Rule> Draw()
    {
        AddCardinalities();
        AddStandard();
        AddContents();
        AddRequirements();
        AddExclusions();
        AddAvailability();
        return _rules;
    }

    private void AddCardinalities()
    {
        foreach (var group in _catalogue.GroupsOf(_model))
        {
            _rules.Add(new CardinalityRule(
                NextCode("C"), RuleTexts.Cardinality(group.Name, group.MinSelect, group.MaxSelect), RulesetGenerator.ValidFrom, null, group.Code, group.MinSelect, group.MaxSelect));
        }
    }

    private void AddStandard()
    {
        foreach (var option in _options.Where(o => _standard.Contains(o.Code)))
        {
            var trims = _trims.Where(t => t.StandardOptions.Contains(option.Code)).Select(t => t.Code).ToList();
            _rules.Add(new DefaultRule(NextCode("D"), RuleTexts.Standard(option.Name), RulesetGenerator.ValidFrom, null, option.Code, new([], trims, [])));
        }
    }

    // One rule for the contents of each group, so that a reason names seats when it is about seats.
    private void AddContents()
    {
        foreach (var package in _options.Where(o => o.PackageContents.Count > 0))
        {
            foreach (var part in package.PackageContents.Select(c => _byCode[c]).GroupBy(c => c.GroupCode))
            {
                _rules.Add(new IncludesRule(
                    NextCode("I"), RuleTexts.Includes(package.Name, [.. part.Select(c => c.Name)]), RulesetGenerator.ValidFrom, null, package.Code, [.. part.Select(c => c.Code)]));
            }
        }
    }

    private void AddRequirements()
    {
        var drawn =
            from template in RuleTemplates.Requires
            from code in RuleTemplates.Codes(template.Options)
            let needed = RuleTemplates.Codes(template.OneOf).Where(_byCode.ContainsKey).ToList()
            where _byCode.ContainsKey(code) && !_standard.Contains(code) && needed.Count > 0
            select (_byCode[code], needed.Select(c => _byCode[c]).ToList());
        var rules = drawn.Concat(Steps()).DistinctBy(r => r.Item1.Code).Take(RequiresWanted);
        foreach (var (option, oneOf) in rules.ToList())
        {
            _rules.Add(new RequiresRule(
                NextCode("R"), RuleTexts.Requires(option.Name, [.. oneOf.Select(o => o.Name)]), RulesetGenerator.ValidFrom, null, option.Code, [.. oneOf.Select(o => o.Code)]));
        }
    }

    // Equipment builds on cheaper equipment of its group: always upwards in price, so that needs never go round in circles.
    private IEnumerable<(SeedOption Option, List<SeedOption> OneOf)> Steps()
    {
        var groups = _options.Where(o => o.GroupCode is "SEATS" or "COMFORT" or "ASSISTANCE" or "SOFTWARE" or "CHARGING").GroupBy(o => o.GroupCode).Select(g => g.ToList()).ToList();
        for (var i = 0; i < 400; i++)
        {
            var group = _stream.Pick(groups);
            var at = _stream.Between(2, group.Count - 1);
            if (!_standard.Contains(group[at].Code))
            {
                yield return (group[at], [.. _stream.Sample(group[..at], 2)]);
            }
        }
    }

    private void AddExclusions()
    {
        var packages = _options.Where(o => o.Kind == OptionKind.Package).ToList();
        var supersets = RuleTemplates.PackageSupersets.Select(p => (packages[p.Larger], packages[p.Smaller]));
        var drawn =
            from template in RuleTemplates.Excludes
            from one in RuleTemplates.Codes(template.Options).Where(_byCode.ContainsKey)
            from other in RuleTemplates.Codes(template.Others).Where(_byCode.ContainsKey)
            select (_byCode[one], _byCode[other]);
        var pairs = drawn.ToList();
        var chosen = supersets.Concat(_stream.Sample(pairs, ExcludesWanted - RuleTemplates.PackageSupersets.Count - 4)).Concat(Clashes()).Take(ExcludesWanted);
        foreach (var (one, other) in chosen.ToList())
        {
            _rules.Add(new ExcludesRule(NextCode("E"), RuleTexts.Excludes(one.Name, other.Name), RulesetGenerator.ValidFrom, null, one.Code, other.Code));
        }
    }

    // Colours and surfaces that designers keep apart.
    private IEnumerable<(SeedOption One, SeedOption Other)> Clashes()
    {
        var sides = new[] { ("PAINT", "UPHOLSTERY"), ("UPHOLSTERY", "INTERIOR_TRIM"), ("PAINT", "LINE"), ("INTERIOR_TRIM", "LINE") }
            .Select(p => (Of(p.Item1), Of(p.Item2))).ToList();
        var seen = new HashSet<(string, string)>();
        for (var i = 0; i < 200; i++)
        {
            var (ones, others) = _stream.Pick(sides);
            var (one, other) = (_stream.Pick(ones), _stream.Pick(others));
            if (!_standard.Contains(one.Code) && !_standard.Contains(other.Code) && seen.Add((one.Code, other.Code)))
            {
                yield return (one, other);
            }
        }
    }

    private List<SeedOption> Of(string group) => [.. _options.Where(o => o.GroupCode == group)];

    private void AddAvailability()
    {
        var limited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (option, scope) in Technical().Concat(Withheld()).Concat(Lines()).Where(l => limited.Add(l.Option.Code)).Take(AvailabilityWanted - 2).ToList())
        {
            Offer(option, scope, RulesetGenerator.ValidFrom, null);
        }

        // A colour that goes, and the one that takes its place.
        var season = new DateOnly(2026, 9, 1);
        var colours = _stream.Sample(Of("PAINT").Where(o => !_standard.Contains(o.Code) && !limited.Contains(o.Code)).ToList(), 2);
        Offer(colours[0], RuleScope.Everywhere, RulesetGenerator.ValidFrom, season.AddDays(-1));
        Offer(colours[1], RuleScope.Everywhere, season, null);
    }

    private void Offer(SeedOption option, RuleScope scope, DateOnly from, DateOnly? until) =>
        _rules.Add(new AvailabilityRule(NextCode("A"), RuleTexts.Availability(option.Name), from, until, option.Code, scope));

    // Charging is for cars with a plug; the option that has no price in a market is not offered there.
    private IEnumerable<(SeedOption Option, RuleScope Scope)> Technical()
    {
        foreach (var option in _options.Where(o => o.Propulsions.Count > 0))
        {
            var trims = _trims.Where(t => option.Propulsions.Contains(_catalogue.Powertrain(t.PowertrainCode).Propulsion)).Select(t => t.Code).ToList();
            // Without a trim to offer it to, an option is offered to nobody: a model year that is not built.
            yield return (option, trims.Count == _trims.Count ? RuleScope.Everywhere : trims.Count > 0 ? new([], trims, []) : new([], [], [1]));
        }

        if (_model == SeedFixtures.NoPriceModelCode)
        {
            yield return (_byCode[SeedFixtures.NoPriceOptionCode], Without("JP CN"));
        }
    }

    private IEnumerable<(SeedOption Option, RuleScope Scope)> Withheld() =>
        from template in RuleTemplates.Withheld
        from code in RuleTemplates.Codes(template.Options)
        where _byCode.ContainsKey(code) && !_standard.Contains(code) && !_packed.Contains(code)
        select (_byCode[code], Without(template.Markets));

    // Wheels, seats and surfaces that only the richer lines have.
    private IEnumerable<(SeedOption Option, RuleScope Scope)> Lines()
    {
        var free = _options.Where(o => o.Kind != OptionKind.Package && o.PriceEur > 0 && !_standard.Contains(o.Code) && !_packed.Contains(o.Code)).ToList();
        var levels = _trims.Select(t => t.LineLevel).Distinct().Order().ToList();
        foreach (var option in _stream.Sample(free, AvailabilityWanted))
        {
            var level = levels.Count == 1 ? levels[0] : levels[_stream.Between(1, levels.Count - 1)];
            yield return (option, new([], [.. _trims.Where(t => t.LineLevel >= level).Select(t => t.Code)], []));
        }
    }

    private RuleScope Without(string markets) =>
        new([.. _catalogue.Markets.Select(m => m.Code).Except(markets.Split(' '))], [], []);
}
