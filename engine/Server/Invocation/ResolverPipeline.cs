using System.Reflection;
using Federation.Execution;
using Federation.Language;
using Federation.Server.Configuration;
using Federation.Server.Discovery;
using Federation.Server.Entities;
using Federation.Server.Security;

namespace Federation.Server.Invocation;

/// <summary>Puts a field's middleware around its call and makes the executor's resolver of it.</summary>
internal static class ResolverPipeline
{
    /// <param name="field">The field.</param>
    /// <param name="shared">Middleware around every field that a method resolves.</param>
    public static FieldResolver Create(FieldConfiguration field, IReadOnlyList<FieldMiddleware> shared)
    {
        if (field.Resolver is not null)
        {
            return field.Resolver;
        }

        if (field.Property is { } property && field.Middleware.Count == 0 && field.Authorization is null)
        {
            return new PureFieldResolver(Getter(property, field.IdType));
        }

        var run = Wrap(field.Middleware, Call(field));
        run = AuthorizationMiddleware.Wrap(field, field.Call is null ? run : Wrap(shared, run));
        return FieldResolver.From(field.IsBatch ? OnePerParent(run, field) : run, field.IsBatch);
    }

    private static FieldDelegate Wrap(IReadOnlyList<FieldMiddleware> middleware, FieldDelegate run)
    {
        for (var i = middleware.Count - 1; i >= 0; i--)
        {
            run = middleware[i](run);
        }

        return run;
    }

    private static FieldDelegate Call(FieldConfiguration field)
    {
        if (field.Call is not { } call)
        {
            return Read(field.Property!, field.IdType);
        }

        return field.IdType is { } type ? async invocation => await call(invocation) is var key && key is GraphQLError ? key : NodeIdText.Write(type, key) : call;
    }

    private static Func<object, object?> Getter(PropertyInfo property, string? idType)
    {
        var getter = CompiledCall.Getter(property);
        return idType is null ? getter : parent => NodeIdText.Write(idType, getter(parent));
    }

    private static FieldDelegate Read(PropertyInfo property, string? idType)
    {
        var getter = Getter(property, idType);
        return invocation => new ValueTask<object?>(getter(invocation.Single!.Parent!));
    }

    private static FieldDelegate OnePerParent(FieldDelegate run, FieldConfiguration field) => async invocation =>
    {
        var answer = await run(invocation);
        if (answer is GraphQLError)
        {
            return answer; // of all of them
        }

        var parents = invocation.Batch!.Parents.Count;
        var values = BatchValues.ToList(answer);
        return values.Count == parents
            ? values
            : throw new InvalidOperationException($"{SchemaMistakes.Display(field.Member)} answered {values.Count} values for {parents} parents; a batch resolver answers one for each, in their order.");
    };
}
