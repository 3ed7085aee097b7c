using System.Text;
using Federation.Composition;
using Federation.Gateway.Config;
using Federation.Language;

namespace Federation.Gateway.Schemas;

/// <summary>Reads the SDL of a subgraph.</summary>
public static class SchemaText
{
    /// <summary>Parses the SDL.</summary>
    /// <exception cref="GatewayConfigurationException">It is not GraphQL; the message names subgraph, line and column.</exception>
    public static SourceSchema Parse(SubgraphAddress address, string sdl)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(sdl);
        var source = new SourceText(Encoding.UTF8.GetBytes(sdl), address.Name);
        return Utf8GraphQLParser.TryParse(source, ParserOptions.TrustedSdl, out var document, out var error)
            ? new SourceSchema(address.Name, address.Url, document)
            : throw new GatewayConfigurationException($"The schema of subgraph \"{address.Name}\" cannot be read: {error}");
    }
}
