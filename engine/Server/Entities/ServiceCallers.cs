using Federation.Execution;
using Federation.Language;

namespace Federation.Server.Entities;

/// <summary>Tells calls of the gateway from those of everybody else.</summary>
internal static class ServiceCallers
{
    /// <summary>The context data's key that tells a call of the gateway.</summary>
    private const string Key = "federation.service";

    public static bool Includes(IFieldContext context) => context.ContextData.TryGetValue(Key, out var known) && known is true;

    /// <summary>Middleware that answers everybody else with an error.</summary>
    public static FieldMiddleware Only(Func<GraphQLError> error) =>
        next => invocation => Includes(invocation.Context) ? next(invocation) : new ValueTask<object?>(error());
}
