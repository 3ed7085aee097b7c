using Federation.AspNetCore.Commands;
using Microsoft.Extensions.Hosting;

namespace Federation.AspNetCore;

/// <summary>Runs a host, or one of the GraphQL commands instead.</summary>
public static class GraphQLHostExtensions
{
    /// <summary>
    /// Runs <c>schema export [--output FILE] [--dialect NAME]</c> when the arguments say so, which prints the SDL without starting the host; else runs the host.
    /// </summary>
    /// <param name="host">The built host.</param>
    /// <param name="args">The arguments of the program.</param>
    /// <returns>The exit code: 0 when all went well, 1 for wrong use. Return it from <c>Main</c>.</returns>
    public static async Task<int> RunWithGraphQLCommandsAsync(this IHost host, string[] args)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(args);
        if (!IsGraphQLCommand(args))
        {
            await host.RunAsync();
            return 0;
        }

#pragma warning disable RS0030 // a command's whole purpose is to print on the terminal
        await using var output = Console.OpenStandardOutput();
        await using var errors = Console.OpenStandardError();
#pragma warning restore RS0030
        await using var disposal = host as IAsyncDisposable;
        return await SchemaCommand.RunAsync(host.Services, args, output, errors);
    }

    /// <summary>True when the arguments are a GraphQL command: a host then leaves out whatever it does before it runs, such as seeding a database.</summary>
    /// <param name="args">The arguments of the program.</param>
    public static bool IsGraphQLCommand(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return args is ["schema", ..];
    }
}
