using System.Diagnostics.CodeAnalysis;

namespace Federation.Gateway.Config;

/// <summary>A subgraph and where it is.</summary>
/// <param name="Name">The name in the graph.</param>
/// <param name="Url">The address of its GraphQL endpoint.</param>
public sealed record SubgraphAddress(string Name, Uri Url)
{
    /// <summary>Reads <c>NAME=URL</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SubgraphAddress? address, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        address = equals > 0 && TryParseUrl(text[(equals + 1)..], out var url) ? new SubgraphAddress(text[..equals], url) : null;
        error = address is null ? $"\"{text}\" is not a subgraph. Write NAME=URL, for example vehicles=http://localhost:4001/graphql." : null;
        return address is not null;
    }

    internal static bool TryParseUrl(string text, [NotNullWhen(true)] out Uri? url) =>
        Uri.TryCreate(text, UriKind.Absolute, out url) && (url.Scheme is "http" or "https");
}
