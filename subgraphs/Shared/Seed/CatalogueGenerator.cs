using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>Makes models, their groups, options, packages and trims from the tables.</summary>
internal static class CatalogueGenerator
{
    public static SeedCatalogue Generate()
    {
        var models = new List<SeedModel>();
        var groups = new List<SeedOptionGroup>();
        var options = new List<SeedOption>();
        var trims = new List<SeedTrim>();
        for (var i = 0; i < ModelTable.Models.Count; i++)
        {
            var row = ModelTable.Models[i];
            models.Add(new(
                NodeIds.Model(row.Code), row.Code, LocalizedText.Same(row.Name), row.Brand, row.Body, row.Segment, row.Tags.Split(' '), row.Seats, row.TrunkLitres, row.BasePriceEur));
            var ofModel = ModelOptions(row, i, new(SeedData.Seed, $"options:{row.Code}"));
            groups.AddRange(ofModel.Select(g => g.Group));
            options.AddRange(ofModel.SelectMany(g => g.Options));
            trims.AddRange(row.Trims.Split(' ').Select(t => TrimGenerator.Generate(row, t, ofModel)));
        }

        return new([.. MarketTable.Rows.Select(r => r.Market)], ModelTable.Brands, models, ModelTable.Powertrains, groups, options, trims);
    }

    private static List<ModelGroup> ModelOptions(ModelRow model, int modelIndex, SeedStream stream)
    {
        var groups = new List<ModelGroup>();
        foreach (var pool in OptionPools.All.Where(p => p.Kind != OptionKind.Package))
        {
            groups.Add(Group(model, pool, Offered(pool, modelIndex, stream)));
        }

        var packages = OptionPools.All.Single(p => p.Kind == OptionKind.Package);
        var at = OptionPools.All.TakeWhile(p => p.Kind != OptionKind.Package).Count();
        groups.Insert(at, Packages(model, modelIndex, packages, groups, stream));
        return groups;
    }

    // Every code of a pool is offered by some model: model i must take the items i, i + 12, i + 24 ... and draws the rest.
    // A mandatory group always has its free item, so that there is a build without surcharge.
    private static List<PoolItem> Offered(OptionPool pool, int modelIndex, SeedStream stream)
    {
        var fixedItems = pool.Items.Where((_, i) => i % ModelTable.Models.Count == modelIndex).Take(pool.PerModel - 1).ToList();
        if (!fixedItems.Exists(i => i.PriceEur == 0) && !fixedItems.Contains(pool.Items[0]))
        {
            fixedItems.Add(pool.Items[0]);
        }

        var rest = pool.Items.Except(fixedItems).ToList();
        return [.. fixedItems.Concat(stream.Sample(rest, pool.PerModel - fixedItems.Count)).OrderBy(i => i.PriceEur).ThenBy(i => i.Code, StringComparer.Ordinal)];
    }

    private static ModelGroup Group(ModelRow model, OptionPool pool, IReadOnlyList<PoolItem> items)
    {
        var id = NodeIds.OptionGroup(model.Code, pool.GroupCode);
        var options = items.Select((item, order) => new SeedOption(
            NodeIds.Option(model.Code, item.Code), item.Code, model.Code, pool.GroupCode, id, item.Name, Description(pool, item), pool.Kind, false,
            item.ColourHex is null ? null : $"/assets/swatches/{item.Code.ToLowerInvariant()}.png", item.ColourHex, [], item.Propulsions ?? [], order, Scaled(item.PriceEur, model))).ToList();
        return new(SeedGroup(model, pool, id, options), options);
    }

    private static ModelGroup Packages(ModelRow model, int modelIndex, OptionPool pool, List<ModelGroup> groups, SeedStream stream)
    {
        var id = NodeIds.OptionGroup(model.Code, pool.GroupCode);
        var options = new List<SeedOption>();
        foreach (var template in PackageTemplate.All)
        {
            var code = $"PK{(modelIndex * PackageTemplate.All.Count) + options.Count + 1:00}";
            var contents = Contents(template, groups, stream);
            // A package costs three quarters of its contents.
            var price = contents.Sum(c => c.PriceEur) * 3 / 4 / 10 * 10;
            options.Add(new(
                NodeIds.Option(model.Code, code), code, model.Code, pool.GroupCode, id, template.Name, ListOf(contents), pool.Kind, false,
                null, null, [.. contents.Select(c => c.Code).Order(StringComparer.Ordinal)], [], options.Count, price));
        }

        return new(SeedGroup(model, pool, id, options), options);
    }

    private static List<SeedOption> Contents(PackageTemplate template, List<ModelGroup> groups, SeedStream stream)
    {
        var contents = new List<SeedOption>();
        foreach (var (code, count) in new[] { ("SEATS", template.Seats), ("COMFORT", template.Comfort), ("ASSISTANCE", template.Assistance), ("SOFTWARE", template.Software) })
        {
            contents.AddRange(stream.Sample(groups.Single(g => g.Group.Code == code).Options, count));
        }

        return contents;
    }

    private static SeedOptionGroup SeedGroup(ModelRow model, OptionPool pool, string id, List<SeedOption> options) => new(
        id, pool.GroupCode, model.Code, pool.Name, pool.Kind, pool.MinSelect, pool.MaxSelect,
        OptionPools.All.TakeWhile(p => p != pool).Count() + 1, [.. options.Select(o => o.Code)]);

    // The same option costs a little more in a larger car.
    private static int Scaled(int price, ModelRow model) => price == 0 ? 0 : price * (85 + (model.BasePriceEur / 1_500)) / 100 / 10 * 10;

    private static LocalizedText? Description(OptionPool pool, PoolItem item) => pool.Kind is OptionKind.Assistance or OptionKind.Charging
        ? item.Name.Select((language, name) => language switch
        {
            "de" => $"**{name}** ab Werk eingebaut.",
            "fr" => $"**{name}** monté en usine.",
            _ => $"**{name}**, fitted at the factory.",
        })
        : null;

    private static LocalizedText ListOf(List<SeedOption> contents) => contents[0].Name.Select(
        (language, _) => string.Join('\n', contents.Select(c => $"- {c.Name.Get(language)}")));
}
