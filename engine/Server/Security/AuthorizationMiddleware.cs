using Federation.Execution;
using Federation.Server.Configuration;

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
        return invocation => authorization.Check(invocation.Context.User, coordinate) is { } refused
            ? new ValueTask<object?>(refused)
            : next(invocation);
    }
}
