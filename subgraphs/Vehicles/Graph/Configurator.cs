using Federation.Server;
using Federation.Server.EntityFramework;
using Federation.Shared;
using Federation.Shared.Errors;
using Federation.Shared.Identity;
using Federation.Shared.Vocabulary;
using Federation.Vehicles.Data;
using Federation.Vehicles.Domain;
using Microsoft.EntityFrameworkCore;

namespace Federation.Vehicles.Graph;

/// <summary>Changes builds. What a customer got wrong comes back as a value; then nothing is written.</summary>
/// <param name="factory">Opens the tables.</param>
/// <param name="time">Dates new builds.</param>
internal sealed class Configurator(IDbContextFactory<VehiclesContext> factory, TimeProvider time)
{
    private const string RulesetVersion = "0";
    private const int MostAttempts = 20;

    /// <summary>Starts a build.</summary>
    public async Task<FieldResult<Configuration, NotFound, InvalidInput>> CreateAsync(
        CreateConfigurationInput input, QueryContext<Configuration> query, CancellationToken cancellationToken)
    {
        await using var database = await factory.CreateDbContextAsync(cancellationToken);
        var market = await database.Markets.SingleOrDefaultAsync(m => m.Code == input.Market, cancellationToken);
        if (market is null)
        {
            return new InvalidInput(Markets.Unknown(input.Market), ["input", "market"]);
        }

        var trim = await database.Trims.SingleOrDefaultAsync(t => t.Code == input.Trim, cancellationToken);
        if (trim is null || !trim.MarketCodes.Contains($" {market.Code} ", StringComparison.Ordinal))
        {
            return new InvalidInput(
                $"The trim '{input.Trim}' is not offered in '{market.Code}': 'models(market: \"{market.Code}\") {{ nodes {{ trims(market: \"{market.Code}\") {{ code }} }} }}' lists those that are.",
                ["input", "trim"]);
        }

        var options = await StartAsync(database, trim, input.BasedOn, cancellationToken);
        if (options is null)
        {
            return new NotFound($"There is no build '{input.BasedOn}' of the trim '{trim.Code}' to start from.", input.BasedOn, ["input", "basedOn"]);
        }

        var id = NodeId.New("Configuration", time);
        var configuration = new Configuration
        {
            Id = id,
            ShareCode = ShareCode.Of(id),
            Status = ConfigurationStatus.Draft,
            MarketCode = market.Code,
            TrimId = trim.Id,
            RulesetVersion = RulesetVersion,
            BuildHash = BuildCode.Hash(market.Code, trim.Code, trim.ModelYear, options.Select(o => o.Code)),
            SelectedOptions = options,
            CreatedVia = input.Touchpoint,
            CreatedAt = time.GetUtcNow(),
        };
        database.Configurations.Add(configuration);
        await database.SaveChangesAsync(cancellationToken);
        return await ReadAsync(database, id, query, cancellationToken);
    }

    /// <summary>Takes an option into a build or out of it. A click that names no version is tried again when another click was faster.</summary>
    public async Task<FieldResult<Configuration, OptionNotAvailable, InvalidInput, ConfigurationFrozen, StaleVersion, NotFound>> SelectAsync(
        SelectOptionInput input, Actor actor, QueryContext<Configuration> query, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var result = await TrySelectAsync(input, actor, query, cancellationToken);
            if (input.ExpectedVersion is not null || attempt == MostAttempts || !result.Errors.OfType<StaleVersion>().Any())
            {
                return result;
            }
        }
    }

    private async Task<FieldResult<Configuration, OptionNotAvailable, InvalidInput, ConfigurationFrozen, StaleVersion, NotFound>> TrySelectAsync(
        SelectOptionInput input, Actor actor, QueryContext<Configuration> query, CancellationToken cancellationToken)
    {
        await using var database = await factory.CreateDbContextAsync(cancellationToken);
        var build = await database.Configurations
            .Include(c => c.Trim)
            .Include(c => c.SelectedOptions)
            .SingleOrDefaultAsync(c => c.Id == input.ConfigurationId, cancellationToken);
        if (build is null || !MayChange(build, actor))
        {
            return new NotFound($"There is no build '{input.ConfigurationId}'.", input.ConfigurationId, ["input", "configurationId"]);
        }

        if (build.Status is ConfigurationStatus.Frozen or ConfigurationStatus.Obsolete)
        {
            return new ConfigurationFrozen(
                "The build stands behind an order. Start a new one from it: createConfiguration(input: { basedOn: … }).",
                ["input", "configurationId"],
                build.Status);
        }

        if (input.ExpectedVersion is { } version && version != build.Version)
        {
            return new StaleVersion($"The build is at version {build.Version}, not {version}: read it again.", build.Version, ["input", "expectedVersion"]);
        }

        var offer = await database.TrimOptions
            .Include(o => o.Option.Group)
            .SingleOrDefaultAsync(o => o.TrimId == build.TrimId && o.Option.Code == input.OptionCode, cancellationToken);
        if (offer?.Option is not { } option)
        {
            return new OptionNotAvailable(
                $"The option '{input.OptionCode}' is not offered for the trim '{build.Trim.Code}' in '{build.MarketCode}'.",
                ["input", "optionCode"],
                build.MarketCode);
        }

        return Changed(build.SelectedOptions, option, input) is not { } options
            ? new InvalidInput(
                $"The group '{option.Group.Code}' takes at most {option.Group.MaxSelect} of its options. Take another away first, or use the mode AUTO_RESOLVE.",
                ["input", "optionCode"])
            : await WriteAsync(database, build, options, input.Mode, query, cancellationToken);
    }

    // A visitor's build belongs to whoever has its id; a saved one to its customer, whoever was given its share code to look at.
    private static bool MayChange(Configuration build, Actor actor) =>
        build.OwnerId is null || actor.IsCustomer(build.OwnerId) || actor.Has(Scope.Ccic);

    // In a group of one choice the other choice gives way, unless the client wants to be asked.
    private static IReadOnlyList<Option>? Changed(IReadOnlyList<Option> selected, Option option, SelectOptionInput input)
    {
        if (!input.Selected)
        {
            return Build.Remove(selected, option);
        }

        return Build.Add(selected, option, option.Group)
            ?? (input.Mode != ConflictMode.Strict && option.Group.MaxSelect == 1 ? Build.Swap(selected, option) : null);
    }

    private static async Task<FieldResult<Configuration, OptionNotAvailable, InvalidInput, ConfigurationFrozen, StaleVersion, NotFound>> WriteAsync(
        VehiclesContext database, Configuration build, IReadOnlyList<Option> options, ConflictMode mode, QueryContext<Configuration> query, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (!options.Select(o => o.Id).ToHashSet(StringComparer.Ordinal).SetEquals(build.SelectedOptions.Select(o => o.Id)))
        {
            // The version decides between clicks at the same time, so it is written before the options: the loser has written nothing.
            var (seen, hash) = (build.Version, BuildCode.Hash(build.MarketCode, build.Trim.Code, build.Trim.ModelYear, options.Select(o => o.Code)));
            var written = await database.Configurations
                .Where(c => c.Id == build.Id && c.Version == seen)
                .ExecuteUpdateAsync(c => c.SetProperty(b => b.Version, seen + 1).SetProperty(b => b.BuildHash, hash), cancellationToken);
            if (written == 0)
            {
                var now = await database.Configurations.Where(c => c.Id == build.Id).Select(c => c.Version).SingleAsync(cancellationToken);
                return new StaleVersion($"Somebody else changed the build after version {seen}: read it again.", now, ["input", "configurationId"]);
            }

            build.SelectedOptions.RemoveAll(o => !options.Contains(o));
            build.SelectedOptions.AddRange(options.Except(build.SelectedOptions).ToList());
            await database.SaveChangesAsync(cancellationToken);
        }

        // A preview is the same change read back and then undone, so that it cannot differ from the real one.
        var changed = await ReadAsync(database, build.Id, query, cancellationToken);
        if (mode != ConflictMode.Preview)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return changed;
    }

    private static Task<Configuration> ReadAsync(
        VehiclesContext database, string id, QueryContext<Configuration> query, CancellationToken cancellationToken) =>
        database.Configurations.Where(c => c.Id == id).With(query).SingleAsync(cancellationToken);

    private static async Task<List<Option>?> StartAsync(VehiclesContext database, Trim trim, string? basedOn, CancellationToken cancellationToken) => basedOn is null
        ? await database.TrimOptions.Where(o => o.TrimId == trim.Id && o.IsStandard).Select(o => o.Option).ToListAsync(cancellationToken)
        : await database.Configurations.Where(c => c.Id == basedOn && c.TrimId == trim.Id).Select(c => c.SelectedOptions).SingleOrDefaultAsync(cancellationToken);
}
