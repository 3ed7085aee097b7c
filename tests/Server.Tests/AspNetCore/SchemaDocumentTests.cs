using System.Text;
using Federation.AspNetCore;
using Federation.AspNetCore.Commands;
using Federation.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Federation.Server.Tests.AspNetCore;

public sealed class SchemaDocumentTests
{
    private const string Sdl = "type Query {\n  hello: String\n}";

    [Theory]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql/schema.graphql")]
    public async Task Schema_Asked_IsAnsweredWithATagThatSavesTheNextTransfer(string address)
    {
        await using var endpoint = await TestEndpoint.StartAsync(build: AddSdl);

        var first = await endpoint.GetAsync(address, "text/html");
        var etag = first.Headers.ETag!.ToString();
        var second = await endpoint.GetAsync(address, headers: ("If-None-Match", etag));
        var third = await endpoint.GetAsync(address, headers: ("If-None-Match", "\"other\", W/" + etag));
        var fourth = await endpoint.GetAsync(address, headers: ("If-None-Match", "\"other\""));

        Assert.Equal((200, "application/graphql; charset=utf-8", Sdl), (first.Status, first.ContentType, first.Body));
        Assert.Equal((304, ""), (second.Status, second.Body));
        Assert.Equal(304, third.Status);
        Assert.Equal((200, Sdl), (fourth.Status, fourth.Body));
    }

    [Theory]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql/schema.graphql")]
    public async Task Schema_InProduction_IsNotPublishedUnlessSwitchedOn(string address)
    {
        await using var closed = await TestEndpoint.StartAsync("Production", AddSdl);
        await using var open = await TestEndpoint.StartAsync("Production", AddSdl, options => options.SchemaDocument = true);

        var refused = await closed.GetAsync(address);

        Assert.Equal(404, refused.Status);
        Assert.Equal(
            ("INTROSPECTION_DISABLED", "The schema is not published by this host. Ask its owner for the schema file."), RequestBodyTests.ErrorOf(refused.Body));
        Assert.Equal(200, (await open.GetAsync(address)).Status);
    }

    [Fact]
    public async Task Export_WithoutOutput_PrintsTheSdl()
    {
        var (exitCode, output, errors) = await RunAsync("schema", "export");

        Assert.Equal((0, Sdl + "\n", ""), (exitCode, output, errors));
    }

    [Fact]
    public async Task Export_ToFile_WritesItOnceAndLeavesAnEqualFileAlone()
    {
        var folder = Directory.CreateTempSubdirectory("schema-export");
        try
        {
            var path = Path.Combine(folder.FullName, "sub", "schema.graphql");

            Assert.Equal((0, "", ""), await RunAsync("schema", "export", "--output", path));
            Assert.Equal(Sdl + "\n", await File.ReadAllTextAsync(path));

            var written = new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc);
            File.SetLastWriteTimeUtc(path, written);
            Assert.Equal((0, "", ""), await RunAsync("schema", "export", $"--output={path}"));
            Assert.Equal(written, File.GetLastWriteTimeUtc(path));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Export_WrongUse_ExplainsItselfAndFails()
    {
        var (exitCode, output, errors) = await RunAsync("schema", "import");

        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith("Unknown arguments: schema import\n\nUsage: schema export [--output FILE] [--dialect NAME]\n", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_Dialect_IsTheOneThatWasAskedFor()
    {
        Assert.Equal((0, "composite SDL\n", ""), await RunAsync("schema", "export", "--dialect", "composite"));
        Assert.Equal((0, "composite SDL\n", ""), await RunAsync("schema", "export", "--dialect=composite"));
        Assert.Equal((1, "", "There is no dialect 'stitched': it is one of federation, composite.\n"), await RunAsync("schema", "export", "--dialect", "stitched"));
    }

    [Theory]
    [InlineData("schema", "export", "--output")]
    [InlineData("schema", "export", "--dialect")]
    [InlineData("schema", "export", "--dialect", "composite", "--dialect", "federation")]
    [InlineData("schema", "export", "--quiet")]
    public async Task Export_UnknownOrIncompleteOption_IsWrongUse(params string[] args)
    {
        var (exitCode, output, errors) = await RunAsync(args);

        Assert.Equal((1, ""), (exitCode, output));
        Assert.StartsWith($"Unknown arguments: {string.Join(' ', args)}\n\nUsage: ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schema", "--help")]
    [InlineData("schema", "export", "--help")]
    public async Task Export_Help_PrintsTheUsage(params string[] args)
    {
        var (exitCode, output, _) = await RunAsync(args);

        Assert.Equal(0, exitCode);
        Assert.StartsWith("Usage: schema export [--output FILE] [--dialect NAME]\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void IsGraphQLCommand_OnlySchema_IsOne()
    {
        Assert.True(GraphQLHostExtensions.IsGraphQLCommand(["schema", "export"]));
        Assert.False(GraphQLHostExtensions.IsGraphQLCommand([]));
        Assert.False(GraphQLHostExtensions.IsGraphQLCommand(["--urls", "schema"]));
    }

    private static void AddSdl(WebApplicationBuilder builder) => builder.Services.AddSingleton<ISchemaDocumentProvider, FixedSdl>();

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] args)
    {
        await using var services = new ServiceCollection().AddSingleton<ISchemaDocumentProvider, FixedSdl>().BuildServiceProvider();
        using var output = new MemoryStream();
        using var errors = new MemoryStream();
        var exitCode = await SchemaCommand.RunAsync(services, args, output, errors);
        return (exitCode, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(errors.ToArray()));
    }

    private sealed class FixedSdl : ISchemaDocumentProvider
    {
        public IReadOnlyList<string> Dialects => ["federation", "composite"];

        public string GetSdl() => Sdl;

        public string GetSdl(string dialect) => $"{dialect} SDL";
    }
}
