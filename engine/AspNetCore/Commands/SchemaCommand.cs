using System.Text;
using Federation.AspNetCore.Http;

namespace Federation.AspNetCore.Commands;

/// <summary><c>schema export</c>: prints the SDL that the host publishes, or writes it to a file.</summary>
internal static class SchemaCommand
{
    private const string Usage = """
        Usage: schema export [--output FILE]

          Prints the schema of this service in SDL. The service is not started.

          --output FILE   writes the schema to FILE instead; only when it has changed
          --help          shows this text

        """;

    public static async Task<int> RunAsync(IServiceProvider services, string[] args, Stream output, Stream errors)
    {
        switch (args)
        {
            case ["schema"] or ["schema", "--help" or "-h"] or ["schema", "export", "--help" or "-h"]:
                await WriteAsync(output, Usage);
                return 0;
            case ["schema", "export"]:
                await WriteAsync(output, GetSdl(services));
                return 0;
            case ["schema", "export", "--output" or "-o", { Length: > 0 } path]:
                return await ExportAsync(GetSdl(services), path, errors);
            case ["schema", "export", var option] when option.StartsWith("--output=", StringComparison.Ordinal) && option.Length > "--output=".Length:
                return await ExportAsync(GetSdl(services), option["--output=".Length..], errors);
            default:
                await WriteAsync(errors, $"Unknown arguments: {string.Join(' ', args)}\n\n{Usage}");
                return 1;
        }
    }

    private static string GetSdl(IServiceProvider services)
    {
        var sdl = SchemaDocumentEndpoint.GetSdl(services);
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
