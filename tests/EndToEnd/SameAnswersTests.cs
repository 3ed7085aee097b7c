namespace Federation.EndToEnd;

/// <summary>The same operations get the same bytes, from one process and from six, on SQLite and on PostgreSQL.</summary>
public sealed class SameAnswersTests(TestWorld world)
{
    public static TheoryData<string> Reads { get; } =
    [
        "J01_WebConfigurator",
        "J09_KioskStockFinder",
        "J12_CcicAgent360",
        "J12 as a dealer",
        "J12 as nobody",
        "J13_DealerDesk",
        "J13 as nobody",
        "Catalogue",
        "Markets",
        "Service products",
        "Dealers",
        "Stock by distance",
        "Stock by price, most expensive first",
        "Orders",
        "Introspection",
        "Unknown field",
        "Unknown market",
        "Page too large",
        "No such build",
    ];

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task SixProcesses_Read_AnswerAsOne(string name) =>
        await CompareAsync(await ReadAsync(name), (await world.SixAsync()).Client);

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task PostgreSql_Read_AnswersAsSqlite(string name) =>
        await CompareAsync(await ReadAsync(name), (await world.PostgreSqlAsync()).Standalone.Client);

    [Fact]
    public async Task SixProcesses_WholeStock_AnswerAsOne() => await CompareStockAsync((await world.SixAsync()).Client);

    [Fact]
    public async Task PostgreSql_WholeStock_AnswersAsSqlite() => await CompareStockAsync((await world.PostgreSqlAsync()).Standalone.Client);

    [Fact]
    public async Task SixProcesses_Changes_AnswerAsOne() => await CompareChangesAsync((await world.SixAsync()).Client, "six");

    [Fact]
    public async Task PostgreSql_Changes_AnswerAsSqlite() => await CompareChangesAsync((await world.PostgreSqlAsync()).Standalone.Client, "postgresql");

    [Fact]
    public async Task SchemaFiles_Gateway_AnswersAsFromLiveSchemas()
    {
        Assert.SkipUnless(File.Exists(Path.Combine(RepositoryPaths.Schema, "vehicles.graphql")), "schema/vehicles.graphql is not there yet.");
        var standalone = await world.StandaloneAsync();
        await using var gateway = await SchemaFilesGateway.StartAsync(standalone);

        foreach (var operation in new[] { Operations.StockFinder, await ReadAsync("Introspection") })
        {
            (await gateway.Client.AskAsync(operation)).Is(await standalone.Client.AskAsync(operation));
        }
    }

    private async Task<Operation> ReadAsync(string name) => name switch
    {
        "J01_WebConfigurator" => Operations.Configurator(await SavedBuild.FirstIdAsync(world, await world.StandaloneAsync())),
        "J09_KioskStockFinder" => Operations.StockFinder,
        "J12_CcicAgent360" => Operations.Agent,
        "J12 as a dealer" => Operations.Agent with { Identity = Tokens.Dealer },
        "J12 as nobody" => Operations.Agent with { Identity = null },
        "J13_DealerDesk" => Operations.DealerDesk,
        "J13 as nobody" => Operations.DealerDesk with { Identity = null },
        "Catalogue" => Operations.Catalogue,
        "Markets" => new(name, "{ markets { code currency name locales } }"),
        "Service products" => new(name, """{ serviceProducts(market: "DE") { code kind name } }"""),
        "Dealers" => new(
            name,
            "query($geo: GeoInput!) { dealers(near: $geo, first: 20) { edges { distanceKm cursor node { code name } } pageInfo { endCursor hasNextPage } } }",
            new { geo = new { latitude = 48.137, longitude = 11.575, radiusKm = 400 } }),
        "Stock by distance" => new(
            name,
            """
            query($geo: GeoInput!) {
              stockVehicles(market: "DE", near: $geo, first: 100, sort: [{ field: DISTANCE, direction: DESC }]) { edges { distanceKm cursor node { id } } }
            }
            """,
            new { geo = new { latitude = 52.52, longitude = 13.405, radiusKm = 300 } }),
        "Stock by price, most expensive first" => new(
            name,
            """
            { stockVehicles(market: "DE", first: 100, sort: [{ field: PRICE, direction: DESC }, { field: MILEAGE }]) {
                edges { cursor node { id mileageKm etaDate price { total { net { amount } tax { amount } gross { amount } } lines { kind code amount { net { amount } } } } } } } }
            """),
        "Orders" => new(name, "{ orders(first: 50) { nodes { number status } pageInfo { endCursor } } }", Identity: Tokens.Ccic),
        "Introspection" => new(name, "{ __schema { types { kind name description fields { name args { name defaultValue type { name } } type { kind name ofType { kind name } } } inputFields { name } enumValues { name } possibleTypes { name } } directives { name } } }"),
        "Unknown field" => new(name, """{ stockVehicles(market: "DE") { nodes { wheelCount } } }"""),
        "Unknown market" => new(name, """{ stockVehicles(market: "XX") { totalCount } }"""),
        "Page too large" => new(name, """{ stockVehicles(market: "DE", first: 101) { nodes { id } } }"""),
        "No such build" => Operations.Configurator("nobody"),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such operation."),
    };

    private async Task CompareAsync(Operation operation, GraphQLClient other)
    {
        var token = await (await world.TokensAsync()).GetAsync(operation.Identity);
        var expected = await (await world.StandaloneAsync()).Client.AskAsync(operation, token);

        (await other.AskAsync(operation, token)).Is(expected);
    }

    private async Task CompareStockAsync(GraphQLClient other)
    {
        var token = await (await world.TokensAsync()).GetAsync(Tokens.Partner);
        var expected = await NationalStock.ReadAsync((await world.StandaloneAsync()).Client, token);
        var actual = await NationalStock.ReadAsync(other, token);

        Assert.Equal(expected.Count, actual.Count);
        Assert.All(actual.Zip(expected), pair => pair.First.Is(pair.Second));
    }

    private async Task CompareChangesAsync(GraphQLClient other, string run)
    {
        var mine = (await world.StandaloneAsync()).Client;
        var token = await (await world.TokensAsync()).GetAsync(Tokens.Partner);
        var (trim, options) = await Catalogue.FirstTrimAsync(mine);
        var option = options.Values.First();

        // A build is started, changed, changed again from a version that is gone, and read.
        var expected = await mine.AskAsync(Operations.CreateConfiguration("DE", trim));
        var actual = await other.AskAsync(Operations.CreateConfiguration("DE", trim));
        actual.Is(expected, hideNew: true);
        var (expectedId, actualId) = (NewId(expected), NewId(actual));
        foreach (var (code, version) in new[] { (option, 1), (option, 7), ("NOPE", 1) })
        {
            expected = await mine.AskAsync(Operations.SelectOption(expectedId, code, version, "AUTO_RESOLVE"));
            actual = await other.AskAsync(Operations.SelectOption(actualId, code, version, "AUTO_RESOLVE"));
            actual.Is(expected, hideNew: true);
        }

        (await other.AskAsync(Operations.Configurator(actualId))).Is(await mine.AskAsync(Operations.Configurator(expectedId)), hideNew: true);

        // A lead comes in, comes again, and one comes without what it needs.
        foreach (var lead in new[] { Operations.PartnerLead(run), Operations.PartnerLead(run), Operations.PartnerLead(run + "2", hasConsent: false), Operations.PartnerLead(run + "3", market: "XX") })
        {
            (await other.AskAsync(lead, token)).Is(await mine.AskAsync(lead, token), hideNew: true);
        }
    }

    private static string NewId(Answer created) =>
        created.Data.GetProperty("createConfiguration").GetProperty("configuration").GetProperty("id").GetString()!;
}
