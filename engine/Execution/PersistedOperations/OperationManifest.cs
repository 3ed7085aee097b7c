using System.Text.Json;

namespace Federation.Execution;

/// <summary>
/// Reads documents and their ids from files: a JSON object <c>{ id: document }</c>, as Relay and GraphQL Code Generator write it; the manifest
/// of <c>@apollo/generate-persisted-query-manifest</c>; or a folder with such files and with <c>ID.graphql</c>.
/// </summary>
public static class OperationManifest
{
    /// <summary>Reads a file or a folder.</summary>
    /// <returns>The documents by id.</returns>
    /// <exception cref="InvalidDataException">What is there cannot be used; the message says why.</exception>
    public static IReadOnlyDictionary<string, string> Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var documents = new Dictionary<string, string>(StringComparer.Ordinal);
        if (File.Exists(path))
        {
            Read(path, documents);
            return documents;
        }

        if (!Directory.Exists(path))
        {
            throw new InvalidDataException($"There is no manifest of persisted operations at \"{path}\". Name a JSON file {{ id: document }}, or a folder.");
        }

        foreach (var file in Directory.EnumerateFiles(path).Order(StringComparer.Ordinal))
        {
            if (file.EndsWith(".graphql", StringComparison.Ordinal))
            {
                Add(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file), file, documents);
            }
            else if (file.EndsWith(".json", StringComparison.Ordinal))
            {
                Read(file, documents);
            }
        }

        return documents;
    }

    private static void Read(string file, Dictionary<string, string> documents)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            if (json.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("operations", out var operations)
                && operations.ValueKind == JsonValueKind.Array)
            {
                foreach (var operation in operations.EnumerateArray())
                {
                    Add(operation.GetProperty("id").GetString()!, operation.GetProperty("body").GetString()!, file, documents);
                }

                return;
            }

            foreach (var entry in json.RootElement.EnumerateObject())
            {
                Add(entry.Name, entry.Value.GetString()!, file, documents);
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new InvalidDataException(
                $"\"{file}\" is no manifest of persisted operations: {exception.Message} Write {{ id: document }}, or Apollo's format with \"operations\".", exception);
        }
    }

    private static void Add(string id, string text, string file, Dictionary<string, string> documents)
    {
        if (string.IsNullOrWhiteSpace(id) || string.IsNullOrWhiteSpace(text))
        {
            throw new InvalidDataException($"\"{file}\" has an operation without id or document.");
        }

        if (!documents.TryAdd(id, text) && documents[id] != text)
        {
            throw new InvalidDataException($"\"{file}\" has another document for the id \"{id}\" than was read before. One id means one document.");
        }
    }
}
