using System.Diagnostics.CodeAnalysis;
using Federation.AspNetCore;

namespace Federation.Shared.Hosting;

/// <summary>Reads the command line of a subgraph: <c>--data DIR --reset --clock demo|system --urls URLS</c>, or <c>schema export</c>.</summary>
internal static class SubgraphArguments
{
    private const string Usage = "Options: --data DIR, --reset, --clock demo|system, --urls URLS; or: schema export [--output FILE].";

    public static bool TryParse(string[] args, [NotNullWhen(true)] out SubgraphHostOptions? options, [NotNullWhen(false)] out string? error)
    {
        options = new() { Arguments = args };
        error = null;
        if (GraphQLHostExtensions.IsGraphQLCommand(args))
        {
            return true;
        }

        for (var i = 0; i < args.Length; i++)
        {
            var (name, value) = Split(args, ref i);
            var next = Apply(options, name, value);
            if (next is null)
            {
                error = value is null && name is ("--data" or "--clock" or "--urls")
                    ? $"{name} needs a value. {Usage}"
                    : $"{name}{(value is null ? "" : $" {value}")} is not understood. {Usage}";
                options = null;
                return false;
            }

            options = next;
        }

        return true;
    }

    private static (string Name, string? Value) Split(string[] args, ref int i)
    {
        var equals = args[i].IndexOf('=', StringComparison.Ordinal);
        if (equals > 0)
        {
            return (args[i][..equals], args[i][(equals + 1)..]);
        }

        var takesValue = args[i] is "--data" or "--clock" or "--urls";
        return takesValue && i + 1 < args.Length ? (args[i], args[++i]) : (args[i], null);
    }

    private static SubgraphHostOptions? Apply(SubgraphHostOptions options, string name, string? value) => (name, value) switch
    {
        ("--data", { Length: > 0 }) => options with { DataDirectory = value },
        ("--reset", null) => options with { Reset = true },
        ("--clock", "demo") => options with { Clock = new DemoClock() },
        ("--clock", "system") => options with { Clock = TimeProvider.System },
        ("--urls", { Length: > 0 }) => options with { Urls = value },
        _ => null,
    };
}
