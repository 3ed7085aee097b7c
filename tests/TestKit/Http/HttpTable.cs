using static Federation.TestKit.Http.HttpCaller;

namespace Federation.TestKit.Http;

/// <summary>
/// GraphQL over HTTP as one table: every method × content type × Accept × caller × document, and what a host answers. What a header
/// says counts before what the document says, in the order of <see cref="Expect"/>.
/// </summary>
public static class HttpTable
{
    private const string Json = "application/json; charset=utf-8";
    private const string GraphQL = "application/graphql-response+json; charset=utf-8";
    private const string Html = "text/html; charset=utf-8";

    /// <summary>The schema that the documents are for. <c>failing</c> ends with the code <c>REFUSED</c>, beside <c>data</c>.</summary>
    public const string Sdl = "type Query { hello: String failing: String echo(x: Int!): Int } type Mutation { change: Int }";

    private static readonly string[] Methods = ["GET", "POST", "HEAD", "PUT", "OPTIONS"];

    // What a body of the type is to a POST, and whether a page of another site may send it without asking.
    private static readonly (string? ContentType, bool IsRead, bool IsSimple)[] ContentTypes =
    [
        (null, false, false),
        ("application/json", true, false),
        ("application/json; charset=utf-8", true, false),
        ("application/json; charset=utf-16", false, false),
        ("application/graphql", false, false),
        ("text/plain", false, true),
        ("application/x-www-form-urlencoded", false, true),
        ("multipart/form-data; boundary=x", false, true),
        ("no type", false, false),
    ];

    // The type of the answer, refusals included; the status when nothing can be answered; whether a browser would rather have a page.
    private static readonly (string? Accept, string Type, int Refusal, bool WantsPage)[] Accepts =
    [
        (null, Json, 0, false),
        ("*/*", Json, 0, false),
        ("application/*", Json, 0, false),
        ("application/json", Json, 0, false),
        ("application/graphql-response+json", GraphQL, 0, false),
        ("application/json;q=0.5, application/graphql-response+json;q=0.9", GraphQL, 0, false),
        ("text/html,application/xhtml+xml,*/*;q=0.8", Json, 0, true),
        ("text/html", Json, 406, true),
        ("image/png", Json, 406, false),
        ("application/json;q=0", Json, 406, false),
        ("application/json; charset=utf-16", Json, 406, false),
        ("no type", Json, 400, false),
    ];

    private static readonly HttpDocument[] Documents =
    [
        new("query", "?query={hello}", """{"query":"{hello}"}""", 200, 200, HasData: true),
        new("field error", "?query={failing}", """{"query":"{failing}"}""", 200, 200, "REFUSED", HasData: true),
        new("mutation", "?query=mutation{change}", """{"query":"mutation{change}"}""", 200, 200, HasData: true) { IsMutation = true },
        new("syntax error", "?query={", """{"query":"{"}""", 200, 400, "GRAPHQL_PARSE_FAILED"),
        new("unknown field", "?query={nothing}", """{"query":"{nothing}"}""", 200, 400, "GRAPHQL_VALIDATION_FAILED"),
        new("wrong variable", "?query=query($x:Int!){echo(x:$x)}&variables={\"x\":\"no\"}",
            """{"query":"query($x:Int!){echo(x:$x)}","variables":{"x":"no"}}""", 200, 400, "BAD_USER_INPUT"),
        new("unknown operation", "?query={hello}&operationName=Other", """{"query":"{hello}","operationName":"Other"}""", 200, 400, "OPERATION_RESOLUTION_FAILURE"),
        new("empty document", "?query=", """{"query":""}""", 400, 400, "QUERY_MISSING"),
        new("no document", "", "{}", 400, 400, "BAD_REQUEST"),
        new("broken JSON", "?query={hello}&variables={", "{", 400, 400, "BAD_REQUEST"),
        new("parameter of the wrong type", "?query={hello}&variables=7", """{"query":7}""", 400, 400, "BAD_REQUEST"),
        new("batch", "?query={hello}&variables=[{}]", """[{"query":"{hello}"}]""", 400, 400, "BATCHING_DISABLED"),
        new("nothing", "?query={hello}&query={hello}", "", 400, 400, "BAD_REQUEST"),
    ];

    /// <summary>All combinations.</summary>
    public static IEnumerable<HttpRow> Rows =>
        from method in Methods
        from contentType in ContentTypes
        from accept in Accepts
        from caller in Enum.GetValues<HttpCaller>()
        from document in Documents
        select new HttpRow(method, contentType.ContentType, accept.Accept, caller, document);

    /// <summary>What a host answers.</summary>
    /// <param name="row">The request.</param>
    /// <param name="servesPage">Whether the host has a page for browsers.</param>
    public static HttpAnswer Expect(HttpRow row, bool servesPage)
    {
        ArgumentNullException.ThrowIfNull(row);
        var (_, isRead, isSimple) = ContentTypes.Single(c => c.ContentType == row.ContentType);
        var (_, type, refusal, wantsPage) = Accepts.Single(a => a.Accept == row.Accept);
        var document = row.Document;
        return row.Method switch
        {
            "HEAD" => Refused(405, code: null), // has no body
            not ("GET" or "POST") => Refused(405, "HTTP_METHOD_NOT_ALLOWED"),
            "GET" when wantsPage && servesPage => new HttpAnswer(200, Html, Code: null, HasData: false),
            _ when refusal == 400 => Refused(400, "BAD_REQUEST"),
            _ when refusal == 406 => Refused(406, "NOT_ACCEPTABLE"),
            "GET" when row.Caller != OtherSitesPageWithPermission && (isSimple || row.Caller == OtherSitesPage) => Refused(400, "CROSS_SITE_REQUEST"),
            "GET" when document.IsMutation => Refused(405, "HTTP_METHOD_NOT_ALLOWED"),
            "POST" when !isRead => Refused(415, "UNSUPPORTED_MEDIA_TYPE"),
            _ => new HttpAnswer(type == Json ? document.JsonStatus : document.GraphQLStatus, type, document.Code, document.HasData),
        };

        HttpAnswer Refused(int status, string? code) => new(status, type, code, HasData: false);
    }
}
