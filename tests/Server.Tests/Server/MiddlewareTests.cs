using Federation.Execution;
using Federation.Language;
using Federation.Server.Tests.Library;
using Xunit;

namespace Federation.Server.Tests;

public sealed class MiddlewareTests
{
    [Fact]
    public async Task UseField_WrapsWhatMethodsResolve_InsideAuthorizationAndOutsideTheField()
    {
        var fields = new List<string>();
        await using var server = new LibraryServer(builder => builder.UseField(next => async invocation =>
        {
            var value = await next(invocation);
            lock (fields)
            {
                fields.Add($"{invocation.Context.Selection.Coordinate}{(invocation.Batch is null ? "" : " (batch)")}");
            }

            return value;
        }));

        await server.ExecuteAsync("{ books { id title(prefix: \"> \") genre tags author { name } } me }");

        Assert.Equal(["Book.author (batch)", "Book.title", "Query.books"], fields.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task UseField_GivesAnErrorForABatch_TheCallerIsToldThatError()
    {
        await using var server = new LibraryServer(builder => builder.UseField(next => invocation =>
            invocation.Batch is null ? next(invocation) : new(new GraphQLError("closed today", "CLOSED"))));

        Assert.Equal(
            """{"errors":[{"message":"closed today","locations":[{"line":1,"column":14}],"path":["books",0,"author"],"extensions":{"code":"CLOSED"}}],"data":null}""",
            await server.ExecuteAsync("{ books { id author { name } } }"));
    }

    [Fact]
    public async Task UseRequest_WrapsTheWayToTheAnswer()
    {
        await using var server = new LibraryServer(builder => builder.UseRequest(
            next => context => context.Operation!.Name?.Value == "Refused"
                ? Refuse(context)
                : next(context),
            before: RequestStage.Execution));

        Assert.Equal("""{"data":{"__typename":"Query"}}""", await server.ExecuteAsync("query Fine { __typename }"));
        Assert.Equal("""{"errors":[{"message":"not this one","extensions":{"code":"REFUSED"}}]}""", await server.ExecuteAsync("query Refused { __typename }"));
    }

    private static ValueTask Refuse(RequestContext context)
    {
        context.Result = OperationResult.RequestError(new GraphQLError("not this one", "REFUSED"));
        return ValueTask.CompletedTask;
    }
}
