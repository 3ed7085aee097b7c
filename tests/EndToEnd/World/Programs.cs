namespace Federation.EndToEnd.World;

/// <summary>Starts the programs of the repository in the same surroundings.</summary>
internal static class Programs
{
    public const string Standalone = "gateway/Standalone";
    public const string Gateway = "gateway/Gateway";
    public const string Cli = "gateway/Cli";

    /// <summary>Far more than any start needs, also on a machine that is busy with other things.</summary>
    public static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    /// <summary>The five subgraphs: name and project, in the order of their ports.</summary>
    public static readonly IReadOnlyList<(string Name, string Project)> Subgraphs =
    [
        ("vehicles", "subgraphs/Vehicles"),
        ("offers", "subgraphs/Offers"),
        ("orders", "subgraphs/Orders"),
        ("customers", "subgraphs/Customers"),
        ("services", "subgraphs/Services"),
    ];

    // Where pictures lie is one place for all, so that their answers can be compared; nobody fetches them. What a busy machine
    // takes for a subgraph's first request is no failure of the subgraph.
    private static readonly Dictionary<string, string> s_environment = new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["Media__BaseUrl"] = "https://media.example/",
        ["Gateway__QueryTimeout"] = "30",
        ["Gateway__MutationTimeout"] = "30",
        ["DOTNET_NOLOGO"] = "1",
    };

    public static RunningProgram Start(string project, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var all = new Dictionary<string, string>(s_environment);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            all[name] = value;
        }

        return RunningProgram.Start(project, arguments, all);
    }
}
