using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Federation.TestKit;

/// <summary>A private Redis on a free loopback port that keeps nothing on disk. It can be killed and started again at the same port.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly int port = FreePort.Next();
    private RunningProgram? program;

    private RedisServer()
    {
    }

    /// <summary>The configuration for StackExchange.Redis.</summary>
    public string Configuration => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");

    /// <summary>Starts an instance and waits until it answers.</summary>
    /// <exception cref="InvalidOperationException">Redis is not installed or does not start: says which.</exception>
    public static async Task<RedisServer> StartAsync(CancellationToken cancellationToken)
    {
        var server = new RedisServer();
        await server.RestartAsync(cancellationToken);
        return server;
    }

    /// <summary>Starts it again after <see cref="KillAsync"/>; its data are gone.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken)
    {
        try
        {
            program = RunningProgram.StartCommand(
                "redis-server",
                ["--port", port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder.Path],
                folder.Path);
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new InvalidOperationException("Redis is not installed: run ./test.sh, or install Debian's package 'redis-server'.", exception);
        }

        for (var attempt = 0; attempt < 200; attempt++)
        {
            if (await AnswersAsync(cancellationToken))
            {
                return;
            }

            await Task.Delay(50, cancellationToken);
        }

        throw new InvalidOperationException($"Redis did not answer at {Configuration}:\n{program.Output}");
    }

    /// <summary>Ends it at once, as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        await (program?.DisposeAsync() ?? ValueTask.CompletedTask);
        program = null;
    }

    /// <summary>Stops it from answering, as <c>kill -STOP</c> does, or lets it go on.</summary>
    /// <param name="isFrozen">Whether it is to stop.</param>
    public async Task FreezeAsync(bool isFrozen)
    {
        await using var kill = RunningProgram.StartCommand(
            "kill", [isFrozen ? "-STOP" : "-CONT", program!.Id.ToString(CultureInfo.InvariantCulture)], folder.Path);
        await kill.WaitForExitAsync(TimeSpan.FromSeconds(10), CancellationToken.None);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        folder.Dispose();
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", port, cancellationToken);
            await using var stream = client.GetStream();
            await stream.WriteAsync("PING\r\n"u8.ToArray(), cancellationToken);
            var answer = new byte[7];
            await stream.ReadExactlyAsync(answer, cancellationToken);
            return Encoding.ASCII.GetString(answer) == "+PONG\r\n";
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return false;
        }
    }
}
