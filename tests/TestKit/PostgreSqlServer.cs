using System.Diagnostics;
using System.Globalization;

namespace Federation.TestKit;

/// <summary>
/// A private PostgreSQL on a free loopback port, in a folder of its own, gone after the tests. PostgreSQL refuses to run
/// as root, so root starts it as the user <c>postgres</c>.
/// </summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string binaries;
    private readonly int port = FreePort.Next();

    private PostgreSqlServer(string binaries) => this.binaries = binaries;

    private string Data => System.IO.Path.Combine(folder.Path, "data");

    /// <summary>Initialises and starts an instance, and waits until it accepts connections.</summary>
    /// <exception cref="InvalidOperationException">PostgreSQL is not installed or does not start: says which.</exception>
    public static async Task<PostgreSqlServer> StartAsync(CancellationToken cancellationToken)
    {
        var server = new PostgreSqlServer(FindBinaries());
        if (IsRoot)
        {
            await server.RunAsync("chown", ["postgres", server.folder.Path], cancellationToken);
        }

        await server.RunAsOwnerAsync(
            "initdb",
            ["-D", server.Data, "-U", "federation", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"],
            cancellationToken);
        var options = string.Create(
            CultureInfo.InvariantCulture,
            $"-c listen_addresses=127.0.0.1 -c port={server.port} -c unix_socket_directories={server.folder.Path} -c fsync=off -c shared_buffers=64MB -c max_connections=200");
        await server.RunAsOwnerAsync(
            "pg_ctl",
            ["-D", server.Data, "-l", System.IO.Path.Combine(server.folder.Path, "log"), "-w", "-t", "60", "-o", options, "start"],
            cancellationToken);
        return server;
    }

    /// <summary>A connection string for one database; the subgraph creates the database when it is missing.</summary>
    public string ConnectionString(string database) => string.Create(
        CultureInfo.InvariantCulture,
        $"Host=127.0.0.1;Port={port};Username=federation;Database={database};Pooling=true;Maximum Pool Size=20");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await RunAsOwnerAsync("pg_ctl", ["-D", Data, "-m", "immediate", "-w", "stop"], CancellationToken.None);
        folder.Dispose();
    }

    private static bool IsRoot => string.Equals(Environment.UserName, "root", StringComparison.Ordinal);

    private static string FindBinaries()
    {
        const string Debian = "/usr/lib/postgresql";
        var newest = Directory.Exists(Debian)
            ? Directory.GetDirectories(Debian).OrderByDescending(d => int.Parse(System.IO.Path.GetFileName(d), CultureInfo.InvariantCulture)).FirstOrDefault()
            : null;
        return newest is null
            ? throw new InvalidOperationException("PostgreSQL is not installed: run ./test.sh, or install Debian's package 'postgresql'.")
            : System.IO.Path.Combine(newest, "bin");
    }

    private Task RunAsOwnerAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        var path = System.IO.Path.Combine(binaries, program);
        return IsRoot
            ? RunAsync("runuser", ["-u", "postgres", "--", path, .. arguments], cancellationToken)
            : RunAsync(path, arguments, cancellationToken);
    }

    private async Task RunAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        // The server inherits the streams of pg_ctl: a pipe would wait for the server's end, so they go to a file.
        var log = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetFileName(folder.Path) + ".log");
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >>\"$0\" 2>&1", log, program, .. arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = System.IO.Path.GetTempPath(),
        })!;
        await process.WaitForExitAsync(cancellationToken);
        var output = await File.ReadAllTextAsync(log, cancellationToken);
        File.Delete(log);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' ended with {process.ExitCode}:\n{output}");
        }
    }
}
