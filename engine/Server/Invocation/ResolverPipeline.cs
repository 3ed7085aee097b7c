using System.Reflection;
using Federation.Execution;
using Federation.Server.Configuration;
using Federation.Server.Discovery;
using Federation.Server.Security;

namespace Federation.Server.Invocation;

/// <summary>Puts a field's middleware around its call and makes the executor's resolver of it.</summary>
internal static class ResolverPipeline
{
    public static FieldResolver Create(FieldConfiguration field)
    {
        if (field.Resolver is not null)
        {
            return field.Resolver;
        }

        if (field.Property is { } property && field.Middleware.Count == 0 && field.Authorization is null)
        {
            return new PureFieldResolver(CompiledCall.Getter(property));
        }

        var run = field.Call ?? Read(field.Property!);
        for (var i = field.Middleware.Count - 1; i >= 0; i--)
        {
            run = field.Middleware[i](run);
        }

        run = AuthorizationMiddleware.Wrap(field, run);
        return field.IsBatch
            ? new BatchFieldResolver(context => RunBatchAsync(run, new FieldInvocation(context), field))
            : new AsyncFieldResolver(context => RunAsync(run, new FieldInvocation(context)));
    }

    private static FieldDelegate Read(PropertyInfo property)
    {
        var getter = CompiledCall.Getter(property);
        return invocation => new ValueTask<object?>(getter(invocation.Single!.Parent!));
    }

    private static async ValueTask<object?> RunAsync(FieldDelegate run, FieldInvocation invocation)
    {
        try
        {
            return await run(invocation);
        }
        finally
        {
            await invocation.DisposeOwnedAsync();
        }
    }

    private static async ValueTask<IReadOnlyList<object?>> RunBatchAsync(FieldDelegate run, FieldInvocation invocation, FieldConfiguration field)
    {
        var parents = invocation.Batch!.Parents.Count;
        object? answer;
        try
        {
            answer = await run(invocation);
        }
        catch (GraphQLException refused)
        {
            return BatchValues.Repeat(refused.Error, parents);
        }
        finally
        {
            await invocation.DisposeOwnedAsync();
        }

        var values = BatchValues.ToList(answer);
        return values.Count == parents
            ? values
            : throw new InvalidOperationException($"{SchemaMistakes.Display(field.Member)} answered {values.Count} values for {parents} parents; a batch resolver answers one for each, in their order.");
    }
}
