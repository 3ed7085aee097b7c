using Federation.TestKit;
using Xunit;

namespace Federation.Server.Tests.EntityFramework;

/// <summary>How many statements each feature costs, and their text on both databases. A changed snapshot is a changed plan: read it.</summary>
[Collection(nameof(GarageSuite))]
public sealed class SqlStatementTests(GarageFixture garage)
{
    private static readonly Dictionary<string, (string Operation, int Statements)> s_operations = new()
    {
        ["Selection"] = ("{ cars(first: 2) { nodes { number color } } }", 1),
        ["NestedReferences"] = ("{ cars(first: 2) { nodes { number line { code } owner { name } } } }", 1),
        ["NestedList"] = ("{ cars(first: 2) { nodes { number extras { code } } } }", 1),
        ["List"] = ("{ lines { code } }", 1),
        ["ListOrdered"] = ("{ lines(order: [{ year: DESC }]) { code } }", 1),
        ["Filter"] = ("{ cars(first: 2, where: { or: [{ color: { startsWith: \"B\" } }, { seats: { nin: [2, null] }, price: { ngt: 5 } }] }) { nodes { id } } }", 1),
        ["FilterOfReference"] = ("{ cars(first: 2, where: { owner: { name: { neq: \"Name 1\" } } }) { nodes { id } } }", 1),
        ["FilterOfList"] = ("{ cars(first: 2, where: { extras: { some: { code: { eq: \"E1\" } }, none: { priceMinor: { gt: 500 } }, all: { code: { ncontains: \"x\" } } } }) { nodes { id } } }", 1),
        ["Order"] = ("{ cars(first: 2, order: [{ discount: DESC }, { lineCode: ASC }]) { nodes { id } } }", 1),
        ["FirstAfter"] = ("{ cars(first: 2, after: \"CURSOR\", order: [{ discount: DESC }, { lineCode: ASC }]) { nodes { id } pageInfo { endCursor } } }", 1),
        ["LastBefore"] = ("{ cars(last: 2, before: \"CURSOR\", order: [{ discount: DESC }, { lineCode: ASC }]) { nodes { id } pageInfo { startCursor } } }", 1),
        ["TotalCount"] = ("{ cars(first: 2, where: { isDemo: { eq: true } }) { nodes { id } totalCount } }", 2),
        ["Require"] = ("{ cars(first: 2) { nodes { label } } }", 1),
        ["RequireOfCollection"] = ("{ cars(first: 2) { nodes { extraCodes } } }", 1),
        ["NestedPage"] = ("{ owners(first: 5) { nodes { cars(first: 2) { nodes { number } } } } }", 2),
        ["NestedPageBackward"] = ("{ owners(first: 5) { nodes { cars(last: 2) { nodes { number extras { code } } } } } }", 2),
        ["NestedPageCounted"] = ("{ owners(first: 5) { nodes { cars(first: 2) { totalCount nodes { number } } } } }", 3),
        ["Entities"] = ("{ _entities(representations: [{ __typename: \"Car\", id: \"car005\" }, { __typename: \"Car\", id: \"car002\" }]) { ... on Car { number line { code } } } }", 1),
    };

    public static TheoryData<string, string> Operations
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var name in s_operations.Keys)
            {
                data.Add(GarageFixture.Sqlite, name);
                data.Add(GarageFixture.PostgreSql, name);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Operation_OfEachFeature_IsTheseStatements(string provider, string name)
    {
        await using var server = new GarageServer(garage, provider);
        var (operation, statements) = s_operations[name];
        if (operation.Contains("CURSOR", StringComparison.Ordinal))
        {
            var page = await server.ExecuteAsync("{ cars(first: 50, order: [{ discount: DESC }, { lineCode: ASC }]) { pageInfo { endCursor } } }");
            operation = operation.Replace("CURSOR", page.Split('"')[^2], StringComparison.Ordinal);
        }

        var response = await server.ExecuteAsync(operation);

        Assert.StartsWith("{\"data\"", response, StringComparison.Ordinal);
        Assert.Equal(statements, server.Log.Statements.Count);
        Snapshot.Match(string.Join("\n\n", server.Log.Statements), $"{name}.{provider}");
    }

    [Theory]
    [InlineData(GarageFixture.Sqlite)]
    [InlineData(GarageFixture.PostgreSql)]
    public async Task Entities_TwoHundredRepresentations_AreOneStatement(string provider)
    {
        await using var server = new GarageServer(garage, provider);
        var representations = string.Join(' ', Enumerable.Range(0, 200).Select(i => $$"""{ __typename: "Car", id: "car{{i:D3}}" }"""));

        var response = await server.ExecuteAsync($$"""{ _entities(representations: [{{representations}}]) { ... on Car { id label extras { code } owner { name } } } }""");

        Assert.Single(server.Log.Statements);
        Assert.Equal(garage.Cars.Count, response.Split("\"label\"").Length - 1);
        Assert.EndsWith(string.Join(',', Enumerable.Repeat("null", 200 - garage.Cars.Count)) + "]}}", response, StringComparison.Ordinal);
    }
}
