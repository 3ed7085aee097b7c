using System.Globalization;

namespace Federation.EndToEnd;

/// <summary>A program that is used wrongly ends with a code and a message that helps, never with a stack trace.</summary>
public sealed class WrongUseTests(TestWorld world)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(Programs.Standalone, "--prot 4000", "Unrecognized command or argument '--prot'.", "--port")]
    [InlineData(Programs.Standalone, "--port 70000", "--port takes 1 to 65530, not \"70000\".", null)]
    [InlineData(Programs.Standalone, "--port abc", "--port takes 1 to 65530, not \"abc\".", null)]
    [InlineData(Programs.Standalone, "--clock tomorrow", "'tomorrow'", "'demo'")]
    [InlineData(Programs.Gateway, "--subgrph a=b", "--subgrph is not an option.", "--subgraph NAME=URL")]
    [InlineData(Programs.Gateway, "--subgraph vehicles", "\"vehicles\" is not a subgraph. Write NAME=URL", null)]
    [InlineData(Programs.Gateway, "--subgraph vehicles=http://127.0.0.1:1/graphql --wait 0", "gave no schema within 0 s: it cannot be reached. Start it", "--schema DIR")]
    [InlineData(Programs.Gateway, "--subgraph vehicles=http://127.0.0.1:1/graphql --schema /no/such/folder", "The schema of subgraph \"vehicles\" cannot be read", "/no/such/folder")]
    [InlineData("subgraphs/Vehicles", "--dta x", "--dta is not understood. Options: --data DIR", null)]
    [InlineData("subgraphs/Orders", "--clock tomorrow", "--clock tomorrow is not understood.", "--clock demo|system")]
    [InlineData(Programs.Cli, "token --as king", "\"king\" is not an identity. Write customer:ID, dealer:CODE", null)]
    [InlineData(Programs.Cli, "tokn", "'tokn' was not matched.", "token")]
    public async Task Arguments_Wrong_AreNamedWithAWayOut(string project, string arguments, string message, string? wayOut)
    {
        using var folder = new TemporaryFolder();
        await using var program = Programs.Start(project, arguments.Split(' '), new Dictionary<string, string> { ["ASPNETCORE_URLS"] = "http://127.0.0.1:0" });

        var exitCode = await program.WaitForExitAsync(s_limit, TestContext.Current.CancellationToken);

        Refused(exitCode, program.Output, message);
        Assert.Contains(wayOut ?? "", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standalone_PortTaken_SaysWhatToDo()
    {
        var first = await world.StandaloneAsync();
        await using var second = Programs.Start(
            Programs.Standalone, ["--data", first.Folder, "--port", first.Port.ToString(CultureInfo.InvariantCulture)]);

        var exitCode = await second.WaitForExitAsync(s_limit, TestContext.Current.CancellationToken);

        Refused(exitCode, second.Output, "address already in use. End the program that listens there, or choose another address.");
        Assert.Contains($"This program needs the ports {first.Port} to {first.Port + 5}: --port chooses others.", second.Output, StringComparison.Ordinal);
        Assert.Equal("Healthy", (await first.Client.GetAsync("/health")).Json.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Programs_PortTaken_SayWhatToDo()
    {
        var taken = await world.StandaloneAsync();
        var vehicles = taken.Subgraph("vehicles");
        await using var gateway = Programs.Start(
            Programs.Gateway,
            ["--subgraph", $"vehicles={vehicles}", "--clock", "demo", "--data", taken.Folder, "--urls", $"http://127.0.0.1:{taken.Port}"]);
        await using var subgraph = Programs.Start("subgraphs/Vehicles", ["--data", taken.Folder, "--urls", $"http://127.0.0.1:{taken.Port}"]);

        Refused(
            await gateway.WaitForExitAsync(s_limit, TestContext.Current.CancellationToken),
            gateway.Output,
            $"http://127.0.0.1:{taken.Port}: address already in use. End the program that listens there, or choose another address with --urls or --port.");
        Refused(
            await subgraph.WaitForExitAsync(s_limit, TestContext.Current.CancellationToken),
            subgraph.Output,
            $"http://127.0.0.1:{taken.Port}: address already in use. End the program that listens there, or choose another address.");
    }

    [Theory]
    [InlineData("oracle", null, "Database:Provider is \"oracle\": it must be sqlite or postgresql.")]
    [InlineData("postgresql", null, "Database:Provider is postgresql, but ConnectionStrings:Vehicles is missing: set it, for instance to")]
    [InlineData("postgresql", "Host=127.0.0.1;Port=1;Database=federation;Username=federation", "The database cannot be used: Failed to connect to 127.0.0.1:1. Start it, or check Database:Provider and ConnectionStrings.")]
    public async Task Standalone_DatabaseSettingsWrong_AreNamedWithAWayOut(string provider, string? connection, string message)
    {
        using var folder = new TemporaryFolder();
        var environment = new Dictionary<string, string> { ["Database__Provider"] = provider };
        if (connection is not null)
        {
            foreach (var (name, _) in Programs.Subgraphs)
            {
                environment["ConnectionStrings__" + name] = connection;
            }
        }

        await using var program = Programs.Start(
            Programs.Standalone, ["--data", folder.Path, "--port", PortBlock.Next(6).ToString(CultureInfo.InvariantCulture)], environment);

        Refused(await program.WaitForExitAsync(s_limit, TestContext.Current.CancellationToken), program.Output, message);
    }

    [Fact]
    public async Task Subgraph_FolderCannotBeMade_SaysWhatToDo()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "a file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        await using var program = Programs.Start("subgraphs/Services", ["--data", file, "--urls", "http://127.0.0.1:0"]);

        Refused(
            await program.WaitForExitAsync(s_limit, TestContext.Current.CancellationToken),
            program.Output,
            "Choose another folder with --data, or make this one writable.");
    }

    private static void Refused(int exitCode, string output, string message)
    {
        Assert.NotEqual(0, exitCode);
        Assert.Contains(message, output, StringComparison.Ordinal);
        Transcript.HasNoException(output);
    }
}
