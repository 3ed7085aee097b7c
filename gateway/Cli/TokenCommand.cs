using System.CommandLine;
using Federation.AspNetCore.Identity;
using Federation.Gateway.Config;

namespace Federation.Cli;

/// <summary><c>fed token</c>: makes a token of the development issuer.</summary>
internal static class TokenCommand
{
    public static Command Create()
    {
        var identity = new Option<string>("--as")
        {
            Description = "Who: customer:ID, dealer:CODE, ccic, partner:CODE, vehicle:VIN or admin.",
            Required = true,
            HelpName = "IDENTITY",
        };
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = "The folder of the development key, the same as that of the hosts.",
            DefaultValueFactory = _ => new DirectoryInfo("data"),
            HelpName = "DIR",
        };
        var clock = new Option<string>("--clock")
        {
            Description = "demo when the hosts run with --clock demo, else system.",
            DefaultValueFactory = _ => "system",
            HelpName = "demo|system",
        };
        clock.AcceptOnlyFromAmong("demo", "system");
        var command = new Command("token", "Makes a token for development. Returns 0, 1 for wrong use.") { identity, data, clock };
        command.SetAction(async (parsed, _) =>
        {
            if (!DemoIdentity.TryParse(parsed.GetValue(identity)!, out var caller, out var error))
            {
                await Console.Error.WriteLineAsync(error);
                return ExitCodes.WrongUse;
            }

            try
            {
                var options = new GraphQLIdentityOptions { DataDirectory = parsed.GetValue(data)!.FullName };
                var time = parsed.GetValue(clock) == "demo" ? DemoTime.Clock() : TimeProvider.System;
                await Console.Out.WriteLineAsync(DevelopmentIssuer.OpenOrCreate(options, time).CreateToken(caller));
                return ExitCodes.Ok;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidOperationException)
            {
                await Console.Error.WriteLineAsync(exception.Message);
                return ExitCodes.WrongUse;
            }
        });
        return command;
    }
}
