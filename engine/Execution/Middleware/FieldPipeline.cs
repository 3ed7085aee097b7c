using Federation.Language;

namespace Federation.Execution;

/// <summary>Makes a delegate of a resolver and a resolver of a delegate, so that middleware is the same for both kinds of resolvers.</summary>
internal static class FieldPipeline
{
    /// <summary>Puts middleware around a resolver; the first one is the outermost.</summary>
    public static FieldResolver Wrap(FieldResolver resolver, IReadOnlyList<FieldMiddleware> middleware)
    {
        FieldDelegate run = resolver switch
        {
            PureFieldResolver pure => invocation => new ValueTask<object?>(pure.Resolve(invocation.Single!.Parent!)),
            AsyncFieldResolver single => invocation => single.Resolve(invocation.Single!),
            BatchFieldResolver batch => async invocation => await batch.Resolve(invocation.Batch!),
            _ => throw new ArgumentException($"A {resolver.GetType()} cannot have middleware.", nameof(resolver)),
        };
        for (var i = middleware.Count - 1; i >= 0; i--)
        {
            run = middleware[i](run);
        }

        return ToResolver(run, isBatch: resolver is BatchFieldResolver);
    }

    public static FieldResolver ToResolver(FieldDelegate run, bool isBatch) => isBatch
        ? new BatchFieldResolver(context => RunBatchAsync(run, context))
        : new AsyncFieldResolver(context => RunAsync(run, new FieldInvocation(context)));

    private static ValueTask<object?> RunAsync(FieldDelegate run, FieldInvocation invocation)
    {
        ValueTask<object?> running;
        try
        {
            running = run(invocation);
        }
        catch (Exception exception) when (invocation.OwnsSomething)
        {
            running = ValueTask.FromException<object?>(exception);
        }

        return running.IsCompleted && !invocation.OwnsSomething ? running : FinishAsync(running, invocation);
    }

    private static async ValueTask<object?> FinishAsync(ValueTask<object?> running, FieldInvocation invocation)
    {
        await using (invocation)
        {
            return await running;
        }
    }

    private static async ValueTask<IReadOnlyList<object?>> RunBatchAsync(FieldDelegate run, IBatchResolverContext context)
    {
        await using var invocation = new FieldInvocation(context);
        return await run(invocation) switch
        {
            IReadOnlyList<object?> values => values,
            GraphQLError error => [.. context.Parents.Select(_ => error)],
            var other => throw new InvalidOperationException(
                $"The middleware of {context.Selection.Coordinate} gave {other?.GetType().ToString() ?? "null"}; around a batch resolver it must give a list with a value for each parent."),
        };
    }
}
