using System.Text.Encodings.Web;

namespace Federation.AspNetCore.GraphiQL;

/// <summary>The two pages: GraphiQL itself, and what a browser gets when the build had no Node to bundle it with.</summary>
internal static class GraphiQLHtml
{
    /// <param name="root">The endpoint's path.</param>
    /// <param name="encodedSettings">JSON settings, encoded for an attribute.</param>
    public static string Page(string root, string encodedSettings)
    {
        var ui = HtmlEncoder.Default.Encode($"{root}/ui");
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>GraphiQL</title>
              <link rel="icon" href="data:,">
              <link rel="stylesheet" href="{ui}/main.css">
            </head>
            <body>
              <div id="graphiql" data-config="{encodedSettings}">Loading GraphiQL…</div>
              <script type="module" src="{ui}/main.js"></script>
            </body>
            </html>
            """;
    }

    /// <param name="root">The endpoint's path.</param>
    public static string PageWithoutScript(string root)
    {
        var path = HtmlEncoder.Default.Encode(root);
        return $$"""
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <title>GraphQL</title>
            </head>
            <body>
              <h1>GraphQL is served here</h1>
              <p>GraphiQL is not part of this build: bundling it needs Node and npm on the PATH at build time. Install them, build again and reload this page.</p>
              <p>Until then, send a query from a terminal:</p>
              <pre>curl -H 'Content-Type: application/json' -d '{"query":"{ __typename }"}' http://HOST{{path}}</pre>
            </body>
            </html>
            """;
    }
}
