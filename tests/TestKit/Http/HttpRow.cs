namespace Federation.TestKit.Http;

/// <summary>One request: a combination of what the table has in its columns.</summary>
public sealed record HttpRow(string Method, string? ContentType, string? Accept, HttpCaller Caller, HttpDocument Document)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Method}, Content-Type {ContentType ?? "none"}, Accept {Accept ?? "none"}, {Caller}: {Document.Name}";

    /// <summary>The request as it goes out.</summary>
    public HttpRequestMessage ToMessage()
    {
        var sendsBody = Method is not ("GET" or "HEAD");
        var message = new HttpRequestMessage(new HttpMethod(Method), sendsBody ? "/graphql" : $"/graphql{Document.Query}");
        if (sendsBody || ContentType is not null)
        {
            message.Content = new ByteArrayContent(sendsBody ? System.Text.Encoding.UTF8.GetBytes(Document.Body) : []);
            if (ContentType is not null)
            {
                message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
            }
        }

        if (Accept is not null)
        {
            message.Headers.TryAddWithoutValidation("Accept", Accept);
        }

        foreach (var (name, value) in HeadersOf(Caller))
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    private static IReadOnlyList<(string Name, string Value)> HeadersOf(HttpCaller caller) => caller switch
    {
        HttpCaller.OwnPage => [("Sec-Fetch-Site", "same-origin"), ("Sec-Fetch-Mode", "cors")],
        HttpCaller.OtherSitesPage => [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "no-cors")],
        HttpCaller.OtherSitesPageWithPermission => [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "cors"), ("GraphQL-Preflight", "1")],
        _ => [],
    };
}
