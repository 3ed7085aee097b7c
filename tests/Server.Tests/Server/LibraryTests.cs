using System.Security.Claims;
using Federation.Server.Configuration;
using Federation.Server.Tests.Library;
using Xunit;

namespace Federation.Server.Tests;

public sealed class LibraryTests
{
    private static readonly ClaimsPrincipal Customer = LibraryServer.User(("sub", "C1"), ("scope", "profile CUSTOMER"));

    [Fact]
    public async Task Query_BatchResolver_IsCalledOncePerLevel()
    {
        await using var server = new LibraryServer();
        var answer = await server.ExecuteAsync("{ books { id title(prefix: \"> \") genre tags author { name } } }");
        Assert.Equal(
            """{"data":{"books":[{"id":"B1","title":"> Emma","genre":"NOVEL","tags":["old",null],"author":{"name":"Jane Austen"}},{"id":"B2","title":"> Persuasion","genre":"NOVEL","tags":null,"author":{"name":"Jane Austen"}},{"id":"B3","title":"> Solaris","genre":"SCI_FI","tags":null,"author":{"name":"Stanisław Lem"}}]}}""",
            answer);
        Assert.Equal(["authors of B1 B2 B3"], server.Shelf.Calls);
    }

    [Fact]
    public async Task Query_Arguments_ReachTheResolverAsClrValues()
    {
        await using var server = new LibraryServer();
        Assert.Equal("""{"data":{"books":[{"id":"B3"}]}}""", await server.ExecuteAsync("{ books(genre: SCI_FI) { id } }"));
        Assert.Equal("""{"data":{"books":[{"id":"B1"}]}}""", await server.ExecuteAsync("query($n: Int!) { books(first: $n) { id } }", """{"n":1}"""));
        Assert.Equal("""{"data":{"book":{"id":"B2"}}}""", await server.ExecuteAsync("{ book(by: {title: \"Persuasion\"}) { id } }"));
        Assert.Equal("""{"data":{"links":["https://example.com/a"]}}""", await server.ExecuteAsync("{ links }"));
    }

    [Fact]
    public async Task Query_UnionAndInterface_FindTheConcreteType()
    {
        await using var server = new LibraryServer();
        Assert.Equal(
            """{"data":{"search":[{"__typename":"Book","title":"Emma"}],"item":{"__typename":"Book","id":"B1"}}}""",
            await server.ExecuteAsync("{ search(text: \"Emma\") { __typename ... on Book { title } ... on Author { name } } item(id: \"B1\") { __typename id } }"));
    }

    [Fact]
    public async Task Authorize_Roles_DeniedAndGranted()
    {
        await using var server = new LibraryServer();
        Assert.Equal(
            """{"errors":[{"message":"Query.me needs a signed-in caller.","locations":[{"line":1,"column":3}],"path":["me"],"extensions":{"code":"AUTH_NOT_AUTHENTICATED"}}],"data":{"me":null}}""",
            await server.ExecuteAsync("{ me }"));
        Assert.Equal(
            """{"errors":[{"message":"Query.me needs one of the scopes CUSTOMER, CCIC.","locations":[{"line":1,"column":3}],"path":["me"],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}],"data":{"me":null}}""",
            await server.ExecuteAsync("{ me }", user: LibraryServer.User(("scope", "DEALER"))));
        Assert.Equal("""{"data":{"me":"C1"}}""", await server.ExecuteAsync("{ me }", user: Customer));
        Assert.Equal("""{"data":{"me":null}}""", await server.ExecuteAsync("{ me }", user: LibraryServer.User((ClaimTypes.Role, "CCIC"))));
    }

    [Fact]
    public async Task Authorize_Policy_DeniedAndGranted()
    {
        await using var server = new LibraryServer();
        Assert.Equal(
            """{"errors":[{"message":"Query.cellar is not open to this caller.","locations":[{"line":1,"column":3}],"path":["cellar"],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}],"data":{"cellar":null}}""",
            await server.ExecuteAsync("{ cellar }", user: Customer));
        Assert.Equal("""{"data":{"cellar":"port"}}""", await server.ExecuteAsync("{ cellar }", user: LibraryServer.User(("age", "18"))));
    }

    [Fact]
    public async Task Authorize_BatchResolver_DeniesEveryParent()
    {
        await using var server = new LibraryServer();
        Assert.Equal(
            """{"errors":[{"message":"Book.loans needs a signed-in caller.","locations":[{"line":1,"column":21}],"path":["books",0,"loans"],"extensions":{"code":"AUTH_NOT_AUTHENTICATED"}},{"message":"Book.loans needs a signed-in caller.","locations":[{"line":1,"column":21}],"path":["books",1,"loans"],"extensions":{"code":"AUTH_NOT_AUTHENTICATED"}}],"data":{"books":[{"loans":null},{"loans":null}]}}""",
            await server.ExecuteAsync("{ books(first: 2) { loans } }"));
        Assert.Equal("""{"data":{"books":[{"loans":4},{"loans":10}]}}""", await server.ExecuteAsync("{ books(first: 2) { loans } }", user: LibraryServer.User(("scope", "CCIC"))));
    }

    [Fact]
    public async Task Mutation_Success_HasNoErrors()
    {
        await using var server = new LibraryServer();
        Assert.Equal(
            """{"data":{"lendBook":{"book":{"id":"B1"},"errors":[]}}}""",
            await server.ExecuteAsync("mutation { lendBook(input: {bookId: \"B1\"}) { book { id } errors { __typename } } }"));
    }

    [Fact]
    public async Task Mutation_TypedErrors_KeepInputDefaultsAndFields()
    {
        await using var server = new LibraryServer();
        Assert.Equal(
            """{"data":{"lendBook":{"book":null,"errors":[{"__typename":"OutOfStock","code":"OUT_OF_STOCK","message":"14 Novel none","path":["input","bookId"],"backAt":"2026-03-01T09:00:00Z"}]}}}""",
            await server.ExecuteAsync("mutation { lendBook(input: {bookId: \"B3\"}) { book { id } errors { __typename ... on Error { code message path } ... on OutOfStock { backAt } } } }"));
        Assert.Equal(
            """{"data":{"lendBook":{"errors":[{"message":"3 SciFi hi","path":["input","bookId"]}]}}}""",
            await server.ExecuteAsync("mutation($i: LendInput!) { lendBook(input: $i) { errors { ... on Error { message path } } } }", """{"i":{"bookId":"B3","days":3,"genre":"SCI_FI","note":"hi"}}"""));
        Assert.Equal(
            """{"data":{"lendBook":{"errors":[{"code":"NOT_FOUND"},{"code":"OUT_OF_STOCK"}]}}}""",
            await server.ExecuteAsync("mutation { lendBook(input: {bookId: \"B9\", ranges: [{min: 1}, {max: 2}]}) { errors { ... on Error { code } } } }"));
    }

    [Fact]
    public async Task Mutation_FoldedInputSpreadPayloadAndException_FollowTheConvention()
    {
        await using var server = new LibraryServer();
        Assert.Equal(
            """{"data":{"addAuthor":{"author":{"id":3,"name":"Eco"},"errors":[]}}}""",
            await server.ExecuteAsync("mutation { addAuthor(input: {name: \"Eco\"}) { author { id name } errors { __typename } } }"));
        Assert.Equal(
            """{"data":{"a":{"book":{"id":"B1"},"days":7,"errors":[]},"b":{"book":null,"days":0,"errors":[{"id":"B9"}]}}}""",
            await server.ExecuteAsync("mutation { a: extend(bookId: \"B1\", days: 7) { ...p } b: extend(bookId: \"B9\", days: 7) { ...p } } fragment p on ExtendPayload { book { id } days errors { ... on NotFound { id } } }"));
        Assert.Equal(
            """{"data":{"a":{"loans":2,"errors":[]},"b":{"loans":null,"errors":[{"__typename":"TooManyLoansError","code":"TOO_MANY_LOANS_ERROR","message":"No more than 3 loans.","path":null}]}}}""",
            await server.ExecuteAsync("mutation { a: count(input: {wanted: 2}) { ...p } b: count(input: {wanted: 4}) { ...p } } fragment p on CountPayload { loans errors { __typename ... on Error { code message path } } }"));
        Assert.Equal(
            """{"errors":[{"message":"no","locations":[{"line":1,"column":12}],"path":["refuse"],"extensions":{"code":"REFUSED"}}],"data":null}""",
            await server.ExecuteAsync("mutation { refuse(input: {why: \"no\"}) { string } }"));
    }

    [Fact]
    public async Task Entities_BatchLookup_IsCalledOnceAndKeepsTheOrder()
    {
        await using var server = new LibraryServer();
        var answer = await server.ExecuteAsync(
            "query($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Book { title } ... on Shop { id delivery } } }",
            """{"r":[{"__typename":"Book","id":"B2"},{"__typename":"Shop","id":"S1","country":"DE","address":{"city":"Ulm","neighbours":[{"city":"Bonn"},{"city":"Trier"}]},"openOn":["MON_TO_FRI","SATURDAY"]},{"__typename":"Book","id":"B9"},{"__typename":"Book","id":"B1"},{"__typename":"Shop","id":"S2","country":"FR","address":null,"openOn":[]}]}""",
            fromGateway: true);
        Assert.Equal(
            """{"data":{"_entities":[{"__typename":"Book","title":"Persuasion"},{"__typename":"Shop","id":"S1","delivery":"S1|DE|Ulm|Bonn Trier|MonToFri Saturday"},null,{"__typename":"Book","title":"Emma"},{"__typename":"Shop","id":"S2","delivery":"S2|FR|||"}]}}""",
            answer);
        Assert.Equal(["lookup B2 B9 B1"], server.Shelf.Calls);
    }

    [Fact]
    public async Task Entities_BrokenRepresentations_AreErrorsAtTheirPositions()
    {
        await using var server = new LibraryServer();
        var answer = await server.ExecuteAsync(
            "query($r: [_Any!]!) { _entities(representations: $r) { ... on Book { id } ... on Shop { id delivery } } }",
            """{"r":[{"__typename":"Car","id":"1"},{"id":"B1"},{"__typename":"Book","isbn":"1"},{"__typename":"Shop","id":"S1","country":"Germany"},{"__typename":"Book","id":"B1"},{"__typename":"Reader","id":"R1"}]}""",
            fromGateway: true);
        Assert.Equal(
            """{"errors":["""
            + """{"message":"This subgraph does not resolve entities of type 'Car'.","locations":[{"line":1,"column":23}],"path":["_entities",0],"extensions":{"code":"ENTITY_TYPE_UNKNOWN"}},"""
            + """{"message":"The representation has no __typename.","locations":[{"line":1,"column":23}],"path":["_entities",1],"extensions":{"code":"ENTITY_TYPE_UNKNOWN"}},"""
            + """{"message":"The representation cannot be read: it has none of the keys of Book: 'id'.","locations":[{"line":1,"column":23}],"path":["_entities",2],"extensions":{"code":"ENTITY_REPRESENTATION_INVALID"}},"""
            + """{"message":"The representation cannot be read: CountryCode cannot represent value: \"Germany\". Expected an ISO 3166-1 code like \"DE\".","locations":[{"line":1,"column":23}],"path":["_entities",3],"extensions":{"code":"ENTITY_REPRESENTATION_INVALID"}},"""
            + """{"message":"This subgraph does not resolve entities of type 'Reader'.","locations":[{"line":1,"column":23}],"path":["_entities",5],"extensions":{"code":"ENTITY_TYPE_UNKNOWN"}}]"""
            + ""","data":{"_entities":[null,null,null,null,{"id":"B1"},null]}}""",
            answer);
    }

    [Fact]
    public async Task Entities_LookupThrows_IsAnErrorWithIdAtItsPositions()
    {
        var ids = new List<string>();
        await using var server = new LibraryServer(b => b.ModifyRequestOptions(o => o.OnException = (_, info) => ids.Add(info.ErrorId + " " + info.Coordinate)));
        var answer = await server.ExecuteAsync(
            "{ _entities(representations: [{__typename: \"Book\", id: \"B666\"}, {__typename: \"Shop\", id: \"S1\"}]) { ... on Shop { id } } }",
            fromGateway: true);
        var reported = Assert.Single(ids);
        Assert.EndsWith(" Query._entities(Book)", reported, StringComparison.Ordinal);
        Assert.Equal(
            "{\"errors\":[{\"message\":\"Unexpected Execution Error\",\"locations\":[{\"line\":1,\"column\":3}],\"path\":[\"_entities\",0],\"extensions\":{\"code\":\"INTERNAL_SERVER_ERROR\",\"errorId\":\""
            + reported.Split(' ')[0] + "\"}}],\"data\":{\"_entities\":[null,{\"id\":\"S1\"}]}}",
            answer);
    }

    [Fact]
    public async Task Entities_WithoutServiceCaller_AreRefused()
    {
        const string Query = "{ _entities(representations: [{__typename: \"Shop\", id: \"S1\"}]) { ... on Shop { id } } }";
        await using var server = new LibraryServer();
        Assert.Equal(
            """{"errors":[{"message":"Entities are only given to the gateway.","locations":[{"line":1,"column":3}],"path":["_entities"],"extensions":{"code":"AUTH_NOT_AUTHORIZED"}}],"data":null}""",
            await server.ExecuteAsync(Query));
        await using var open = new LibraryServer(b => b.ModifyOptions(o => o.RequireServiceCaller = false));
        Assert.Equal("""{"data":{"_entities":[{"id":"S1"}]}}""", await open.ExecuteAsync(Query));
    }

    [Fact]
    public async Task Service_Sdl_IsTheExportedOne()
    {
        await using var server = new LibraryServer();
        var answer = await server.ExecuteAsync("{ _service { sdl } }");
        var sdl = System.Text.Json.JsonDocument.Parse(answer).RootElement.GetProperty("data").GetProperty("_service").GetProperty("sdl").GetString();
        Assert.Equal(server.Sdl, sdl);
    }

    [Fact]
    public async Task Resolver_Throws_HidesTheCause()
    {
        await using var server = new LibraryServer();
        var answer = await server.ExecuteAsync("{ broken }");
        Assert.Contains("Unexpected Execution Error", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bindings_Library_TellPropertiesAndKeys()
    {
        await using var server = new LibraryServer();
        var bindings = server.Service<ISchemaBindings>();
        Assert.True(bindings.TryGetType("Book", out var book));
        Assert.Same(typeof(Book), book.RuntimeType);
        Assert.Equal(["Id"], book.KeyMembers.Select(m => m.Name));
        Assert.Equal(["id=Id", "title=", "author=", "genre=Genre", "tags=Tags", "loans="], book.Fields.Values.Select(f => $"{f.Name}={f.Property?.Name}"));
        Assert.True(bindings.TryGetType(typeof(Shop), out var shop));
        Assert.Equal("Shop", shop.Name);
    }
}
