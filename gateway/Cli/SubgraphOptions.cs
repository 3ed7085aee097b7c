using System.CommandLine;
using Federation.Composition;
using Federation.Gateway.Config;
using Federation.Gateway.Schemas;
using Federation.Runtime.Transport;

namespace Federation.Cli;

/// <summary>The options that say where schemas come from; several commands have them.</summary>
internal sealed class SubgraphOptions
{
    private static readonly string[] s_artefacts = ["supergraph", "client"];

    private readonly Option<string[]> _subgraphs = new("--subgraph")
    {
        Description = "A subgraph: NAME=URL of a running one, or NAME=FILE. Repeat it for each.",
        HelpName = "NAME=URL|FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<DirectoryInfo?> _directory = new("--dir", "--supergraph-dir")
    {
        Description = "A folder with NAME.graphql for each subgraph; supergraph.graphql and client.graphql in it are left out.",
        HelpName = "DIR",
    };

    private readonly Option<FileInfo?> _supergraph = new("--supergraph")
    {
        Description = "A file with a composed supergraph (join v0.1 to v0.5), in place of subgraphs.",
        HelpName = "FILE",
    };

    private readonly Option<int> _wait = new("--wait")
    {
        Description = "How many seconds to wait for running subgraphs.",
        DefaultValueFactory = _ => 10,
        HelpName = "SECONDS",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_subgraphs);
        command.Options.Add(_directory);
        command.Options.Add(_supergraph);
        command.Options.Add(_wait);
    }

    /// <summary>The text of the supergraph; null when subgraphs are given instead.</summary>
    /// <exception cref="GatewayConfigurationException">There is no such file.</exception>
    public async Task<string?> ReadSupergraphAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_supergraph) is not { } file)
        {
            return null;
        }

        return file.Exists
            ? await File.ReadAllTextAsync(file.FullName, cancellationToken)
            : throw new GatewayConfigurationException($"There is no file \"{file}\".");
    }

    /// <summary>Reads all schemas.</summary>
    /// <exception cref="GatewayConfigurationException">Something cannot be read; the message says what.</exception>
    public async Task<IReadOnlyList<SourceSchema>> ReadAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var live = new Dictionary<string, SubgraphAddress>(StringComparer.Ordinal);
        if (parsed.GetValue(_directory) is { } directory)
        {
            if (!directory.Exists)
            {
                throw new GatewayConfigurationException($"There is no folder \"{directory}\".");
            }

            foreach (var file in directory.EnumerateFiles("*.graphql").OrderBy(f => f.Name, StringComparer.Ordinal))
            {
                files[Path.GetFileNameWithoutExtension(file.Name)] = file.FullName;
            }

            Array.ForEach(s_artefacts, a => files.Remove(a));
        }

        foreach (var text in parsed.GetValue(_subgraphs) ?? [])
        {
            AddSubgraph(text, files, live);
        }

        if (files.Count + live.Count == 0)
        {
            throw new GatewayConfigurationException("There are no subgraphs. Name them with --subgraph NAME=URL or --subgraph NAME=FILE, or a folder with --dir DIR.");
        }

        var schemas = new List<SourceSchema>();
        foreach (var (name, path) in files)
        {
            // A running address beside the file tells where it is; else its name stands in for a host.
            var address = live.Remove(name, out var known) ? known : new SubgraphAddress(name, new Uri($"http://{name}/graphql"));
            schemas.Add(SchemaText.Parse(address, await ReadFileAsync(path, cancellationToken)));
        }

        schemas.AddRange(await ReadLiveAsync([.. live.Values], TimeSpan.FromSeconds(parsed.GetValue(_wait)), cancellationToken));
        return schemas;
    }

    private static void AddSubgraph(string text, Dictionary<string, string> files, Dictionary<string, SubgraphAddress> live)
    {
        if (SubgraphAddress.TryParse(text, out var address, out var error))
        {
            live[address.Name] = address;
        }
        else if (text.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals && File.Exists(text[(equals + 1)..]))
        {
            files[text[..equals]] = text[(equals + 1)..];
        }
        else
        {
            throw new GatewayConfigurationException($"{error} Or NAME=FILE with a file that exists.");
        }
    }

    private static async Task<string> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(path, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new GatewayConfigurationException($"\"{path}\" cannot be read: {exception.Message}");
        }
    }

    private static async Task<IReadOnlyList<SourceSchema>> ReadLiveAsync(
        IReadOnlyList<SubgraphAddress> addresses,
        TimeSpan wait,
        CancellationToken cancellationToken)
    {
        using var transport = new HttpSubgraphTransport([]);
        var progress = new StandardErrorProgress();
        return await new LiveSchemaLoader(transport, addresses, wait, progress).LoadAsync(cancellationToken);
    }

    private sealed class StandardErrorProgress : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }
}
