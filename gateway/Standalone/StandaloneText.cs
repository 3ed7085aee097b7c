using Federation.Shared.Hosting;
using Spectre.Console;

namespace Federation.Standalone;

/// <summary>What the program says.</summary>
internal static class StandaloneText
{
    /// <summary>What GraphiQL opens with.</summary>
    public const string FirstQuery =
        """
        # The cheapest electric cars in stock in Germany: cars from vehicles, prices from offers, dealers from customers.
        query CheapestElectricCars {
          stockVehicles(market: "DE", first: 5, filter: { propulsions: [BEV] }, sort: [{ field: PRICE }]) {
            totalCount
            nodes {
              condition
              trim { name model { name } }
              price { total { gross { formatted } } }
              dealer { name }
            }
          }
        }
        """;

    /// <summary>Into a file or a pipe goes plain text, in lines as long as they are.</summary>
    public static void SuitOutput()
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Capabilities.Ansi = false;
            AnsiConsole.Profile.Capabilities.Links = false;
            AnsiConsole.Profile.Width = 1_000;
        }
    }

    /// <summary>Where everything is.</summary>
    public static void WriteReady(StandaloneOptions options, IReadOnlyList<SubgraphDefinition> subgraphs)
    {
        var grid = new Grid().AddColumn().AddColumn();
        grid.AddRow("[bold]GraphQL, GraphiQL[/]", $"[link]{options.GatewayUrl}/graphql[/]");
        grid.AddRow("Health", $"{options.GatewayUrl}/health");
        for (var i = 0; i < subgraphs.Count; i++)
        {
            grid.AddRow($"[grey]{subgraphs[i].Name}[/]", $"[grey]{options.SubgraphUrl(i + 1)}/graphql[/]");
        }

        AnsiConsole.Write(grid);
        AnsiConsole.MarkupLineInterpolated(
            options.Clock is DemoClock
                ? (FormattableString)$"The clock shows {options.Clock.GetUtcNow():yyyy-MM-dd HH:mm} UTC, the time of the sample data. Ctrl-C ends."
                : (FormattableString)$"The clock is the system's. Ctrl-C ends.");
    }

    /// <summary>Why it does not start.</summary>
    public static void WriteFailure(string message, StandaloneOptions options)
    {
        AnsiConsole.MarkupLineInterpolated($"[red]{message}[/]");
        if (message.Contains("address already in use", StringComparison.OrdinalIgnoreCase))
        {
            AnsiConsole.MarkupLineInterpolated($"This program needs the ports {options.Port} to {options.Port + 5}: --port chooses others.");
        }
    }
}
