using Federation.Shared.Pricing;

namespace Federation.Shared.Seed;

/// <summary>What is built and offered, with its indexes.</summary>
public sealed class SeedCatalogue
{
    private readonly Dictionary<string, SeedMarket> _markets;
    private readonly Dictionary<string, SeedModel> _models;
    private readonly Dictionary<string, SeedTrim> _trims;
    private readonly Dictionary<string, SeedPowertrain> _powertrains;
    private readonly Dictionary<(string, string), SeedOption> _options;
    private readonly Dictionary<(string, string), OptionFacts> _optionFacts;
    private readonly Dictionary<string, TrimFacts> _trimFacts;
    private readonly ILookup<string, SeedOptionGroup> _groups;
    private readonly ILookup<string, SeedTrim> _trimsOfModel;

    internal SeedCatalogue(
        IReadOnlyList<SeedMarket> markets,
        IReadOnlyList<SeedBrand> brands,
        IReadOnlyList<SeedModel> models,
        IReadOnlyList<SeedPowertrain> powertrains,
        IReadOnlyList<SeedOptionGroup> groups,
        IReadOnlyList<SeedOption> options,
        IReadOnlyList<SeedTrim> trims)
    {
        (Markets, Brands, Models, Powertrains, OptionGroups, Options, Trims) = (markets, brands, models, powertrains, groups, options, trims);
        _markets = markets.ToDictionary(m => m.Code);
        _models = models.ToDictionary(m => m.Code);
        _trims = trims.ToDictionary(t => t.Code);
        _powertrains = powertrains.ToDictionary(p => p.Code);
        _options = options.ToDictionary(o => (o.ModelCode, o.Code));
        _groups = groups.ToLookup(g => g.ModelCode);
        _trimsOfModel = trims.ToLookup(t => t.ModelCode);
        _optionFacts = options.ToDictionary(o => (o.ModelCode, o.Code), o => new OptionFacts(o.Code, o.Name, o.Kind, o.PackageContents));
        _trimFacts = trims.ToDictionary(t => t.Code, t => new TrimFacts(
            t.Code, t.ModelCode, t.Name, _powertrains[t.PowertrainCode].Propulsion, t.StandardOptions.ToHashSet(StringComparer.Ordinal)));
    }

    /// <summary>8 markets.</summary>
    public IReadOnlyList<SeedMarket> Markets { get; }

    /// <summary>2 brands.</summary>
    public IReadOnlyList<SeedBrand> Brands { get; }

    /// <summary>12 models.</summary>
    public IReadOnlyList<SeedModel> Models { get; }

    /// <summary>30 powertrains.</summary>
    public IReadOnlyList<SeedPowertrain> Powertrains { get; }

    /// <summary>168 groups, 14 per model.</summary>
    public IReadOnlyList<SeedOptionGroup> OptionGroups { get; }

    /// <summary>123 options per model; 420 different codes.</summary>
    public IReadOnlyList<SeedOption> Options { get; }

    /// <summary>48 trims, 4 per model.</summary>
    public IReadOnlyList<SeedTrim> Trims { get; }

    /// <summary>The market with a code of the catalogue.</summary>
    public SeedMarket Market(string code) => _markets[code];

    /// <summary>The model with a code of the catalogue.</summary>
    public SeedModel Model(string code) => _models[code];

    /// <summary>The trim with a code of the catalogue.</summary>
    public SeedTrim Trim(string code) => _trims[code];

    /// <summary>The powertrain with a code of the catalogue.</summary>
    public SeedPowertrain Powertrain(string code) => _powertrains[code];

    /// <summary>The option of a model with a code of the catalogue.</summary>
    public SeedOption Option(string modelCode, string optionCode) => _options[(modelCode, optionCode)];

    /// <summary>The groups of a model in display order.</summary>
    public IEnumerable<SeedOptionGroup> GroupsOf(string modelCode) => _groups[modelCode];

    /// <summary>The trims of a model.</summary>
    public IEnumerable<SeedTrim> TrimsOf(string modelCode) => _trimsOfModel[modelCode];

    /// <summary>What pricing needs to know about a trim.</summary>
    public TrimFacts TrimFacts(string trimCode) => _trimFacts[trimCode];

    /// <summary>What pricing needs to know about options of a model.</summary>
    public IReadOnlyList<OptionFacts> OptionFacts(string modelCode, IEnumerable<string> optionCodes) =>
        [.. optionCodes.Select(c => _optionFacts[(modelCode, c)])];
}
