using System.Text;
using Federation.AspNetCore.Http;
using Federation.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace Federation.AspNetCore.Commands;

/// <summary><c>schema export</c>: prints the SDL that the host publishes, or writes it to a file.</summary>
internal static class SchemaCommand
{
    private const string Usage = """
        Usage: schema export [--output FILE] [--dialect NAME]

          Prints the schema of this service in SDL. The service is not started.

          --output FILE    writes the schema to FILE instead; only when it has changed
          --dialect NAME   federation (Apollo Federation 2) or composite (GraphQL Composite Schemas) instead of the one that is served
          --help           shows this text

        """;

    public static async Task<int> RunAsync(IServiceProvider services, string[] args, Stream output, Stream errors)
    {
        if (args is ["schema"] or ["schema", "--help" or "-h"] or ["schema", "export", "--help" or "-h"])
        {
            await WriteAsync(output, Usage);
            return 0;
        }

        if (args is not ["schema", "export", ..] || Options(args[2..]) is not { } options)
        {
            await WriteAsync(errors, $"Unknown arguments: {string.Join(' ', args)}\n\n{Usage}");
            return 1;
        }

        var dialects = services.GetService<ISchemaDocumentProvider>()?.Dialects ?? [];
        if (options.Dialect is { } dialect && !dialects.Contains(dialect, StringComparer.Ordinal))
        {
            await WriteAsync(errors, $"There is no dialect '{dialect}'{(dialects.Count == 0 ? "." : $": it is one of {string.Join(", ", dialects)}.")}\n");
            return 1;
        }

        var sdl = GetSdl(services, options.Dialect);
        if (options.Path is { } path)
        {
            return await ExportAsync(sdl, path, errors);
        }

        await WriteAsync(output, sdl);
        return 0;
    }

    /// <summary>Null when they are none of ours.</summary>
    private static (string? Path, string? Dialect)? Options(string[] args)
    {
        string? path = null;
        string? dialect = null;
        for (var i = 0; i < args.Length; i++)
        {
            var (name, value) = args[i].IndexOf('=', StringComparison.Ordinal) is > 0 and var at
                ? (args[i][..at], args[i][(at + 1)..])
                : (args[i], ++i < args.Length ? args[i] : "");
            switch (name)
            {
                case "--output" or "-o" when value.Length > 0 && path is null:
                    path = value;
                    break;
                case "--dialect" when value.Length > 0 && dialect is null:
                    dialect = value;
                    break;
                default:
                    return null;
            }
        }

        return (path, dialect);
    }

    private static string GetSdl(IServiceProvider services, string? dialect)
    {
        var sdl = dialect is null ? SchemaDocumentEndpoint.GetSdl(services) : services.GetRequiredService<ISchemaDocumentProvider>().GetSdl(dialect);
        return sdl.EndsWith('\n') ? sdl : sdl + "\n";
    }

    private static async Task<int> ExportAsync(string sdl, string path, Stream errors)
    {
        try
        {
            // An unchanged file keeps its time, so that builds that depend on it do nothing.
            if (File.Exists(path) && string.Equals(await File.ReadAllTextAsync(path), sdl, StringComparison.Ordinal))
            {
                return 0;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            await File.WriteAllTextAsync(path, sdl);
            return 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await WriteAsync(errors, $"The schema cannot be written to {path}: {exception.Message}\n");
            return 1;
        }
    }

    private static Task WriteAsync(Stream stream, string text) => stream.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask();
}
