using Federation.Execution;
using Federation.Server.Configuration;
using Federation.Server.Invocation;

namespace Federation.Server.Security;

/// <summary>Stands outside all other middleware: nobody's resolver runs for a caller who may not see the field.</summary>
internal static class AuthorizationMiddleware
{
    public static FieldDelegate Wrap(FieldConfiguration field, FieldDelegate next)
    {
        if (field.Authorization is not { } authorization)
        {
            return next;
        }

        var coordinate = $"{field.TypeName}.{field.Name}";
        return invocation =>
        {
            if (authorization.Check(invocation.Context.User, coordinate) is not { } refused)
            {
                return next(invocation);
            }

            return new ValueTask<object?>(invocation.Batch is { } batch ? BatchValues.Repeat(refused, batch.Parents.Count) : refused);
        };
    }
}
