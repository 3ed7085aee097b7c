using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Federation.AspNetCore.GraphiQL;

/// <summary>The script and the style sheet that the build bundled into this assembly; none when Node was missing at build time.</summary>
internal sealed class GraphiQLAssets
{
    private readonly FrozenDictionary<string, Asset> _assets;

    public GraphiQLAssets()
    {
        var assets = new Dictionary<string, Asset>();
        Add(assets, "main.js", "text/javascript; charset=utf-8");
        Add(assets, "main.css", "text/css; charset=utf-8");
        _assets = assets.ToFrozenDictionary();
    }

    /// <summary>True when the page can be served.</summary>
    public bool AreBundled => _assets.Count == 2;

    public Asset? Find(string name) => _assets.GetValueOrDefault(name);

    private static void Add(Dictionary<string, Asset> assets, string name, string contentType)
    {
        using var stream = typeof(GraphiQLAssets).Assembly.GetManifestResourceStream($"graphiql/{name}");
        if (stream is null)
        {
            return;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        assets.Add(name, new Asset(bytes, contentType, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8))}\""));
    }

    internal sealed record Asset(byte[] Bytes, string ContentType, string ETag);
}
