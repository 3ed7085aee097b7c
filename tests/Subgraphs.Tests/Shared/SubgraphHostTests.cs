using System.Net.Http.Json;
using System.Text.Json;
using Federation.Execution;
using Federation.Language;
using Federation.Shared.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Federation.Subgraphs.Tests.Shared;

[Collection("database")]
public sealed class SubgraphHostTests
{
    [Fact]
    public async Task Start_InProcess_AnswersGraphQLAndHealth()
    {
        await using var host = new SampleHost();
        await using var app = await host.StartAsync();
        using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        var answer = await client.PostAsJsonAsync("/graphql", new { query = "{ price { amount currency minorUnits formatted french: formatted(locale: \"fr-FR\") } }" });
        var price = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data").GetProperty("price");
        Assert.Equal(("1234.50", "EUR", 2), (price.GetProperty("amount").GetString(), price.GetProperty("currency").GetString(), price.GetProperty("minorUnits").GetInt32()));
        Assert.Equal(("1.234,50\u00A0€", "1\u202F234,50\u00A0€"), (price.GetProperty("formatted").GetString(), price.GetProperty("french").GetString()));
        Assert.True((await client.GetAsync("/health/ready")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Clock_Demo_StartsInTheSampleWorld()
    {
        await using var host = new SampleHost();
        await using var app = await host.StartAsync();
        using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        var answer = await client.PostAsJsonAsync("/graphql", new { query = "{ now }" });
        Assert.StartsWith("{\"data\":{\"now\":\"2026-03-01T09:0", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_ForTheSdl_TouchesNoDatabase()
    {
        await using var host = new SampleHost();
        await using var app = SubgraphHost.Build(SampleHost.Definition, host.Options);
        var sdl = app.Services.GetRequiredService<ISchemaDocumentProvider>().GetSdl();
        var money = Utf8GraphQLParser.Parse(sdl).Definitions.OfType<ObjectTypeDefinitionNode>().Single(t => t.Name.Value == "Money");
        Assert.Equal(
            "currency: CurrencyCode!, amount: Decimal!, minorUnits: Int!, formatted: String!",
            string.Join(", ", money.Fields.Select(f => $"{f.Name.Value}: {SyntaxPrinter.Print(f.Type)}")));
        Assert.Equal("shareable", Assert.Single(money.Directives).Name.Value);
        Assert.False(File.Exists(host.File));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("https://shop.example", "https://shop.example")]
    public async Task Page_OfAnotherSite_MayAskOnlyIfConfigured(string? origins, string? allowed)
    {
        await using var host = new SampleHost();
        host.Settings["Cors:Origins"] = origins;
        await using var app = await host.StartAsync();
        using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        preflight.Headers.Add("Origin", "https://shop.example");
        preflight.Headers.Add("Access-Control-Request-Method", "POST");

        using var answer = await client.SendAsync(preflight);

        Assert.Equal(allowed, answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null);
    }

    [Fact]
    public async Task Build_WrongOrigin_IsToldWithoutAStackTrace()
    {
        await using var host = new SampleHost();
        host.Settings["Cors:Origins"] = "*";
        var mistake = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => SubgraphHost.Build(SampleHost.Definition, host.Options));
        Assert.StartsWith("Cors:Origins has \"*\", which is no origin. ", StartFailure.Explain(mistake), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_UnknownSetting_NamesItAndTheKnownOnes()
    {
        await using var host = new SampleHost();
        host.Settings["Database:Provder"] = "sqlite";
        var mistake = Assert.Throws<ConfigurationException>(() => SubgraphHost.Build(SampleHost.Definition, host.Options));
        Assert.Equal("Database:Provder is not a setting. Database knows Provider.", mistake.Message);
    }

    [Fact]
    public async Task Run_SchemaExport_WritesTheFileAndStartsNothing()
    {
        var folder = Directory.CreateTempSubdirectory("federation-tests-");
        var file = Path.Combine(folder.FullName, "services.graphql");
        Assert.Equal(0, await SubgraphHost.RunAsync(SampleHost.Definition, ["schema", "export", "--output", file]));
        Assert.Contains("type Query", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        Assert.Equal(["services.graphql"], folder.GetFiles().Select(f => f.Name));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Run_WrongArgument_ExitsWithOne() => Assert.Equal(1, await SubgraphHost.RunAsync(SampleHost.Definition, ["--rest"]));

    [Theory]
    [InlineData("--data /tmp/x --reset --clock demo --urls http://localhost:1", null)]
    [InlineData("--data=/tmp/x --clock=system", null)]
    [InlineData("schema export --output a.graphql", null)]
    [InlineData("--data", "--data needs a value. Options: --data DIR, --reset, --clock demo|system, --urls URLS; or: schema export [--output FILE].")]
    [InlineData("--clock moon", "--clock moon is not understood. Options: --data DIR, --reset, --clock demo|system, --urls URLS; or: schema export [--output FILE].")]
    [InlineData("--rest", "--rest is not understood. Options: --data DIR, --reset, --clock demo|system, --urls URLS; or: schema export [--output FILE].")]
    public void Arguments_Line_IsReadOrExplained(string line, string? error)
    {
        Assert.Equal(error is null, SubgraphArguments.TryParse(line.Split(' '), out var options, out var message));
        Assert.Equal(error, message);
        if (error is null && line.StartsWith("--data /tmp/x", StringComparison.Ordinal))
        {
            Assert.Equal(("/tmp/x", true, true, "http://localhost:1"), (options!.DataDirectory, options.Reset, options.Clock is DemoClock, options.Urls));
        }
    }
}
