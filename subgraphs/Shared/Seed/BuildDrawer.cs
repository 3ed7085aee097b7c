using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>Draws builds that respect every group's cardinality and the trim's propulsion, package contents listed.</summary>
internal sealed class BuildDrawer(SeedCatalogue catalogue, SeedStream stream)
{
    private readonly Dictionary<(string Trim, string Market), List<(SeedOptionGroup Group, List<SeedOption> Options)>> _offered = [];

    /// <summary>Option codes in ordinal order.</summary>
    public IReadOnlyList<string> Draw(SeedTrim trim, string marketCode)
    {
        var chosen = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (group, offered) in Offered(trim, marketCode))
        {
            foreach (var option in Choose(group, offered, trim))
            {
                chosen.Add(option.Code);
                chosen.UnionWith(option.PackageContents);
            }
        }

        return [.. chosen];
    }

    /// <summary>The code of the paint among the options of a build.</summary>
    public string PaintOf(SeedTrim trim, IEnumerable<string> optionCodes) =>
        optionCodes.First(c => catalogue.Option(trim.ModelCode, c).Kind == OptionKind.Paint);

    private List<(SeedOptionGroup Group, List<SeedOption> Options)> Offered(SeedTrim trim, string marketCode)
    {
        if (_offered.TryGetValue((trim.Code, marketCode), out var known))
        {
            return known;
        }

        var propulsion = catalogue.Powertrain(trim.PowertrainCode).Propulsion;
        var groups = catalogue.GroupsOf(trim.ModelCode).Select(g => (g, g.OptionCodes
            .Select(c => catalogue.Option(trim.ModelCode, c))
            .Where(o => (o.Propulsions.Count == 0 || o.Propulsions.Contains(propulsion)) && !SeedFixtures.HasNoPrice(o.ModelCode, o.Code, marketCode))
            .ToList())).ToList();
        _offered.Add((trim.Code, marketCode), groups);
        return groups;
    }

    private IEnumerable<SeedOption> Choose(SeedOptionGroup group, List<SeedOption> offered, SeedTrim trim)
    {
        if (group.MinSelect == 1)
        {
            var standard = offered.Find(o => trim.StandardOptions.Contains(o.Code));
            return [standard is not null && stream.Chance(50) ? standard : stream.Pick(offered)];
        }

        var extra = offered.Where(o => !trim.StandardOptions.Contains(o.Code)).ToList();
        if (extra.Count == 0)
        {
            return [];
        }

        if (group.MaxSelect == 1)
        {
            return stream.Chance(25) ? [stream.Pick(extra)] : [];
        }

        return group.Kind == OptionKind.Package
            ? stream.Sample(extra, stream.PickIndex([45, 40, 15]))
            : stream.Sample(extra, stream.PickIndex([45, 35, 15, 5]));
    }
}
