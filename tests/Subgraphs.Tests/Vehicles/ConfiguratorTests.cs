using System.Text.Json;
using Federation.Shared;
using Federation.Shared.Seed;
using Federation.Shared.Vocabulary;
using Federation.Subgraphs.Tests.Doubles;
using Xunit;

namespace Federation.Subgraphs.Tests.Vehicles;

[Collection("vehicles")]
public sealed class ConfiguratorTests(SubgraphHosts subgraphs)
{
    private const string Create = """
        mutation ($in: CreateConfigurationInput!) {
          createConfiguration(input: $in) {
            configuration {
              id version shareCode status buildHash createdVia isValid isComplete missingGroups { code }
              market { code } model { code } trim { code } selectedOptions { code }
            }
            errors { __typename ... on Error { code message path } ... on NotFound { id } }
          }
        }
        """;

    private const string Select = """
        mutation ($in: SelectOptionInput!) {
          selectOption(input: $in) {
            configuration { version buildHash isValid isComplete missingGroups { code } selectedOptions { code } }
            errors {
              __typename
              ... on Error { code message path }
              ... on StaleVersion { currentVersion }
              ... on OptionNotAvailable { market availableFrom }
              ... on ConfigurationFrozen { status }
            }
          }
        }
        """;

    // A trim of Germany that comes with a paint and no package.
    private static readonly SeedTrim s_trim = Catalogue.TrimsOf("MAR").First(t => t.Markets.Contains("DE"));

    private static SeedCatalogue Catalogue => SubgraphHosts.World.Catalogue;

    private static IReadOnlyList<string> Paints => Group("PAINT").OptionCodes;

    private static string StandardPaint => Paints.Single(p => s_trim.StandardOptions.Contains(p));

    private static IReadOnlyList<string> OtherPaints => [.. Paints.Where(p => p != StandardPaint)];

    [Fact]
    public async Task Create_NewBuild_HasTheStandardOptionsOfItsTrim()
    {
        var answer = await subgraphs.Vehicles.AskAsync(Create, new { @in = new { market = "DE", trim = s_trim.Code, touchpoint = "KIOSK" } });
        var build = answer.Data.GetProperty("createConfiguration").GetProperty("configuration");
        var (id, shareCode) = (build.GetProperty("id").GetString()!, build.GetProperty("shareCode").GetString()!);
        Assert.Matches("^[2-9A-HJKMNP-Z]{10}$", shareCode);
        Assert.True(NodeId.Is(id, "Configuration"));
        answer.HasData(new
        {
            createConfiguration = new
            {
                configuration = new
                {
                    id,
                    version = 1,
                    shareCode,
                    status = "DRAFT",
                    buildHash = BuildCode.Hash("DE", s_trim.Code, s_trim.ModelYear, s_trim.StandardOptions),
                    createdVia = "KIOSK",
                    isValid = true,
                    isComplete = true,
                    missingGroups = Array.Empty<object>(),
                    market = new { code = "DE" },
                    model = new { code = "MAR" },
                    trim = new { code = s_trim.Code },
                    selectedOptions = Codes(build).Select(code => new { code }),
                },
                errors = Array.Empty<object>(),
            },
        });
        Assert.Equal(s_trim.StandardOptions.Order(StringComparer.Ordinal), Codes(build).Order(StringComparer.Ordinal));
        var read = await subgraphs.Vehicles.AskAsync("query ($code: String!) { configuration(shareCode: $code) { id version } }", new { code = shareCode });
        read.HasData(new { configuration = new { id, version = 1 } });
    }

    [Fact]
    public async Task Create_BasedOnAnotherBuild_TakesItsOptionsOver()
    {
        var first = await StartAsync();
        await SelectAsync(new { configurationId = first, optionCode = Package });
        var answer = await subgraphs.Vehicles.AskAsync(
            Create, new { @in = new { market = "DE", trim = s_trim.Code, touchpoint = "WEB", basedOn = first } });
        var build = answer.Data.GetProperty("createConfiguration").GetProperty("configuration");
        Assert.Equal(
            s_trim.StandardOptions.Append(Package).Order(StringComparer.Ordinal),
            Codes(build).Order(StringComparer.Ordinal));
        Assert.NotEqual(first, build.GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("XX", "MAR-CORE", null, "InvalidInput", "INVALID_INPUT", "There is no market 'XX': the query 'markets' lists the codes.", "input market")]
    [InlineData("DE", "NONE", null, "InvalidInput", "INVALID_INPUT", "The trim 'NONE' is not offered in 'DE': 'models(market: \"DE\") { nodes { trims(market: \"DE\") { code } } }' lists those that are.", "input trim")]
    [InlineData("DE", null, "nothing", "NotFound", "NOT_FOUND", "There is no build 'nothing' of the trim '{trim}' to start from.", "input basedOn")]
    public async Task Create_WrongInput_IsAValueAndNothingIsWritten(string market, string? trim, string? basedOn, string type, string code, string message, string path)
    {
        var before = await CountAsync();
        var answer = await subgraphs.Vehicles.AskAsync(
            Create, new { @in = new { market, trim = trim ?? s_trim.Code, touchpoint = "WEB", basedOn } });
        var error = Assert.Single(answer.Data.GetProperty("createConfiguration").GetProperty("errors").EnumerateArray());
        Assert.Equal(
            (type, code, message.Replace("{trim}", s_trim.Code, StringComparison.Ordinal), path),
            (error.GetProperty("__typename").GetString(), error.GetProperty("code").GetString(), error.GetProperty("message").GetString(), Path(error)));
        Assert.Equal(JsonValueKind.Null, answer.Data.GetProperty("createConfiguration").GetProperty("configuration").ValueKind);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Create_ATrimOfOtherMarkets_IsInvalidInput()
    {
        var diesel = Catalogue.Trims.First(t => !t.Markets.Contains("JP"));
        var answer = await subgraphs.Vehicles.AskAsync(Create, new { @in = new { market = "JP", trim = diesel.Code, touchpoint = "WEB" } });
        Assert.Equal("InvalidInput", Assert.Single(answer.Data.GetProperty("createConfiguration").GetProperty("errors").EnumerateArray()).GetProperty("__typename").GetString());
    }

    [Fact]
    public async Task Select_AnOptionMore_IsAddedAndTheVersionCounts()
    {
        var id = await StartAsync();
        var answer = await SelectAsync(new { configurationId = id, optionCode = Package, expectedVersion = 1 });
        var build = answer.Data.GetProperty("selectOption").GetProperty("configuration");
        var codes = s_trim.StandardOptions.Append(Package).ToList();
        answer.HasData(new
        {
            selectOption = new
            {
                configuration = new
                {
                    version = 2,
                    buildHash = BuildCode.Hash("DE", s_trim.Code, s_trim.ModelYear, codes),
                    isValid = true,
                    isComplete = true,
                    missingGroups = Array.Empty<object>(),
                    selectedOptions = Codes(build).Select(code => new { code }),
                },
                errors = Array.Empty<object>(),
            },
        });
        Assert.Equal(codes.Order(StringComparer.Ordinal), Codes(build).Order(StringComparer.Ordinal));
        Assert.Equal((2, codes.Count), await ReadAsync(id));
    }

    [Fact]
    public async Task Select_AnOptionThatIsAlreadyThere_ChangesNothing()
    {
        var id = await StartAsync();
        var answer = await SelectAsync(new { configurationId = id, optionCode = StandardPaint, expectedVersion = 1 });
        Assert.Equal(1, answer.Data.GetProperty("selectOption").GetProperty("configuration").GetProperty("version").GetInt32());
        Assert.Equal((1, s_trim.StandardOptions.Count), await ReadAsync(id));
    }

    [Fact]
    public async Task Select_TakeTheOnlyPaintAway_LeavesTheGroupMissing()
    {
        var id = await StartAsync();
        var answer = await SelectAsync(new { configurationId = id, optionCode = StandardPaint, selected = false });
        var build = answer.Data.GetProperty("selectOption").GetProperty("configuration");
        Assert.Equal(
            (2, true, false, "[{\"code\":\"PAINT\"}]"),
            (build.GetProperty("version").GetInt32(), build.GetProperty("isValid").GetBoolean(), build.GetProperty("isComplete").GetBoolean(), build.GetProperty("missingGroups").GetRawText()));
        Assert.DoesNotContain(StandardPaint, Codes(build));
    }

    [Fact]
    public async Task Select_StrictOverTheGroupsMost_IsInvalidInputAndNothingIsWritten()
    {
        var id = await StartAsync();
        var answer = await SelectAsync(new { configurationId = id, optionCode = OtherPaints[0] });
        answer.HasData(new
        {
            selectOption = new
            {
                configuration = (object?)null,
                errors = new[]
                {
                    new
                    {
                        __typename = "InvalidInput",
                        code = "INVALID_INPUT",
                        message = "The group 'PAINT' takes at most 1 of its options. Take another away first, or use the mode AUTO_RESOLVE.",
                        path = new[] { "input", "optionCode" },
                    },
                },
            },
        });
        Assert.Equal((1, s_trim.StandardOptions.Count), await ReadAsync(id));
    }

    [Fact]
    public async Task Select_AutoResolveInAGroupOfOne_SwapsTheChoice()
    {
        var id = await StartAsync();
        var answer = await SelectAsync(new { configurationId = id, optionCode = OtherPaints[0], mode = "AUTO_RESOLVE" });
        var build = answer.Data.GetProperty("selectOption").GetProperty("configuration");
        Assert.Equal((2, OtherPaints[0]), (build.GetProperty("version").GetInt32(), Codes(build).Single(c => Paints.Contains(c))));
        Assert.Equal((2, s_trim.StandardOptions.Count), await ReadAsync(id));
    }

    [Fact]
    public async Task Select_Preview_ShowsTheChangeAndWritesNothing()
    {
        var id = await StartAsync();
        var answer = await SelectAsync(new { configurationId = id, optionCode = OtherPaints[0], mode = "PREVIEW" });
        var build = answer.Data.GetProperty("selectOption").GetProperty("configuration");
        Assert.Equal((2, OtherPaints[0]), (build.GetProperty("version").GetInt32(), Codes(build).Single(c => Paints.Contains(c))));
        var read = (await subgraphs.Vehicles.AskAsync("query ($id: ID!) { configuration(id: $id) { version selectedOptions { code } } }", new { id })).Data.GetProperty("configuration");
        Assert.Equal((1, StandardPaint), (read.GetProperty("version").GetInt32(), Codes(read).Single(c => Paints.Contains(c))));
    }

    [Fact]
    public async Task Select_StaleVersion_TellsTheCurrentOne()
    {
        var id = await StartAsync();
        await SelectAsync(new { configurationId = id, optionCode = Package });
        var answer = await SelectAsync(new { configurationId = id, optionCode = Package, selected = false, expectedVersion = 1 });
        answer.HasData(new
        {
            selectOption = new
            {
                configuration = (object?)null,
                errors = new[]
                {
                    new
                    {
                        __typename = "StaleVersion",
                        code = "STALE_VERSION",
                        message = "The build is at version 2, not 1: read it again.",
                        path = new[] { "input", "expectedVersion" },
                        currentVersion = 2,
                    },
                },
            },
        });
        Assert.Equal((2, s_trim.StandardOptions.Count + 1), await ReadAsync(id));
    }

    [Fact]
    public async Task Select_OptionOfNoCar_IsNotAvailable()
    {
        var id = await StartAsync();
        var answer = await SelectAsync(new { configurationId = id, optionCode = "XXX" });
        answer.HasData(new
        {
            selectOption = new
            {
                configuration = (object?)null,
                errors = new[]
                {
                    new
                    {
                        __typename = "OptionNotAvailable",
                        code = "OPTION_NOT_AVAILABLE",
                        message = $"The option 'XXX' is not offered for the trim '{s_trim.Code}' in 'DE'.",
                        path = new[] { "input", "optionCode" },
                        market = "DE",
                        availableFrom = (string?)null,
                    },
                },
            },
        });
    }

    [Fact]
    public async Task Select_ChargingForACarWithoutAPlug_IsNotAvailable()
    {
        var petrol = Catalogue.TrimsOf("MAR").First(t => t.Markets.Contains("DE") && t.PowertrainCode.StartsWith('P'));
        var id = await StartAsync(petrol.Code);
        var answer = await SelectAsync(new { configurationId = id, optionCode = Group("CHARGING").OptionCodes[0] });
        var error = Assert.Single(answer.Data.GetProperty("selectOption").GetProperty("errors").EnumerateArray());
        Assert.Equal("OptionNotAvailable", error.GetProperty("__typename").GetString());
    }

    [Fact]
    public async Task Select_FrozenBuild_IsRefused()
    {
        var frozen = SubgraphHosts.World.Configurations.First(c => c.Status == ConfigurationStatus.Frozen);
        var answer = await SelectAsync(new { configurationId = frozen.Id, optionCode = frozen.OptionCodes[0], selected = false }, "ccic");
        answer.HasData(new
        {
            selectOption = new
            {
                configuration = (object?)null,
                errors = new[]
                {
                    new
                    {
                        __typename = "ConfigurationFrozen",
                        code = "CONFIGURATION_FROZEN",
                        message = "The build stands behind an order. Start a new one from it: createConfiguration(input: { basedOn: … }).",
                        path = new[] { "input", "configurationId" },
                        status = "FROZEN",
                    },
                },
            },
        });
        Assert.Equal((frozen.Version, frozen.OptionCodes.Count), await ReadAsync(frozen.Id));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("customer:somebody-else")]
    [InlineData("dealer:DE-0001")]
    public async Task Select_SavedBuildOfAnotherCustomer_IsNotFoundAndNothingIsWritten(string? identity)
    {
        var saved = SubgraphHosts.World.Configurations.First(c => c is { Status: ConfigurationStatus.Saved, OwnerId: not null });
        var answer = await SelectAsync(new { configurationId = saved.Id, optionCode = saved.OptionCodes[0], selected = false }, identity);
        Assert.Equal("NOT_FOUND", answer.Data.GetProperty("selectOption").GetProperty("errors")[0].GetProperty("code").GetString());
        Assert.Equal((saved.Version, saved.OptionCodes.Count), await ReadAsync(saved.Id));
    }

    [Fact]
    public async Task Select_SavedBuild_IsChangedByItsCustomer()
    {
        var saved = SubgraphHosts.World.Configurations.Last(c => c is { Status: ConfigurationStatus.Saved, OwnerId: not null });
        var answer = await SelectAsync(new { configurationId = saved.Id, optionCode = saved.OptionCodes[0], selected = false }, $"customer:{saved.OwnerId}");
        Assert.Empty(answer.Data.GetProperty("selectOption").GetProperty("errors").EnumerateArray());
        Assert.Equal((saved.Version + 1, saved.OptionCodes.Count - 1), await ReadAsync(saved.Id));
    }

    [Fact]
    public async Task Owner_OfASharedBuild_IsShownToTheCustomerAndTheCallCentreOnly()
    {
        var saved = SubgraphHosts.World.Configurations.First(c => c is { Status: ConfigurationStatus.Saved, OwnerId: not null });
        var seen = new List<string?>();
        foreach (var identity in new[] { $"customer:{saved.OwnerId}", "ccic", "customer:somebody-else" })
        {
            var answer = await subgraphs.Vehicles.AskAsync($"{{ configuration(shareCode: \"{saved.ShareCode}\") {{ owner {{ id }} }} }}", identity: identity);
            var owner = answer.Data.GetProperty("configuration").GetProperty("owner");
            seen.Add(owner.ValueKind == System.Text.Json.JsonValueKind.Null ? null : owner.GetProperty("id").GetString());
        }

        Assert.Equal([saved.OwnerId, saved.OwnerId, null], seen);
    }

    [Fact]
    public async Task Select_UnknownBuild_IsNotFound()
    {
        var answer = await SelectAsync(new { configurationId = "nothing", optionCode = "P01" });
        answer.HasData(new
        {
            selectOption = new
            {
                configuration = (object?)null,
                errors = new[] { new { __typename = "NotFound", code = "NOT_FOUND", message = "There is no build 'nothing'.", path = new[] { "input", "configurationId" } } },
            },
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Select_ManyAtTheSameTime_AreAppliedOneAfterTheOtherOrStale(bool sameOption)
    {
        var id = await StartAsync();
        var codes = Group("COMFORT").OptionCodes.Where(c => !s_trim.StandardOptions.Contains(c)).Take(8).ToList();
        var answers = await Task.WhenAll(codes.Select(c => SelectAsync(new { configurationId = id, optionCode = sameOption ? codes[0] : c })));
        var applied = answers.Select(a => a.Data.GetProperty("selectOption")).Where(r => r.GetProperty("errors").GetArrayLength() == 0).ToList();
        Assert.NotEmpty(applied);
        Assert.All(
            answers.SelectMany(a => a.Data.GetProperty("selectOption").GetProperty("errors").EnumerateArray()),
            e => Assert.Equal("StaleVersion", e.GetProperty("__typename").GetString()));
        var (version, options) = await ReadAsync(id);
        if (sameOption)
        {
            Assert.Equal((2, s_trim.StandardOptions.Count + 1), (version, options));
            return;
        }

        Assert.Equal((1 + applied.Count, s_trim.StandardOptions.Count + applied.Count), (version, options));
        Assert.Equal(Enumerable.Range(2, applied.Count), applied.Select(r => r.GetProperty("configuration").GetProperty("version").GetInt32()).Order());
    }

    private static string Package => Group("PACKAGE").OptionCodes[0];

    private static SeedOptionGroup Group(string code) => Catalogue.GroupsOf("MAR").Single(g => g.Code == code);

    private static IEnumerable<string> Codes(JsonElement build) => build.GetProperty("selectedOptions").EnumerateArray().Select(o => o.GetProperty("code").GetString()!);

    private static string Path(JsonElement error) => string.Join(' ', error.GetProperty("path").EnumerateArray());

    private async Task<string> StartAsync(string? trim = null)
    {
        var answer = await subgraphs.Vehicles.AskAsync(Create, new { @in = new { market = "DE", trim = trim ?? s_trim.Code, touchpoint = "WEB" } });
        return answer.Data.GetProperty("createConfiguration").GetProperty("configuration").GetProperty("id").GetString()!;
    }

    private Task<Answer> SelectAsync(object input, string? identity = null) => subgraphs.Vehicles.AskAsync(Select, new { @in = input }, identity);

    private async Task<(int Version, int Options)> ReadAsync(string id)
    {
        var versions = await subgraphs.Vehicles.ReadAsync(
            $"""SELECT "Version", (SELECT COUNT(*) FROM "ConfigurationOption" o WHERE o."ConfigurationId" = c."Id") FROM "Configurations" c WHERE c."Id" = '{id}'""",
            r => (r.GetInt32(0), r.GetInt32(1)));
        return Assert.Single(versions);
    }

    private async Task<int> CountAsync() => Assert.Single(await subgraphs.Vehicles.ReadAsync("""SELECT COUNT(*) FROM "Configurations" """, r => r.GetInt32(0)));
}
