using System.Reflection;
using Federation.Server.Discovery;

namespace Federation.Server.Mutations;

/// <summary>Makes payload errors of the exceptions that <c>[Error&lt;T&gt;]</c> names.</summary>
/// <param name="ErrorType">The .NET type of the error in the payload.</param>
/// <param name="Exceptions">The exceptions it is made from, and how.</param>
internal sealed record ErrorSource(Type ErrorType, IReadOnlyList<(Type Exception, Func<Exception, object> Create)> Exceptions)
{
    /// <summary>Null (and a mistake) when the type is neither an exception nor an error that can be made from one.</summary>
    public static ErrorSource? TryCreate(Type type, MemberInfo member, SchemaMistakes mistakes)
    {
        if (typeof(Exception).IsAssignableFrom(type))
        {
            var error = typeof(ExceptionError<>).MakeGenericType(type);
            var constructor = error.GetConstructors()[0];
            return new ErrorSource(error, [(type, e => constructor.Invoke([e]))]);
        }

        var factories = type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(m => m.Name == "CreateErrorFrom" && type.IsAssignableFrom(m.ReturnType) && m.GetParameters() is [{ } p] && typeof(Exception).IsAssignableFrom(p.ParameterType))
            .ToArray();
        if (factories.Length == 0 || !typeof(IUserError).IsAssignableFrom(type))
        {
            mistakes.Add(member, $"has [Error<{ClrTypes.Display(type)}>], which is neither an exception nor an IUserError with a public static CreateErrorFrom(SomeException): make it one of them.");
            return null;
        }

        return new ErrorSource(type, [.. factories.Select(f => (f.GetParameters()[0].ParameterType, Call(f)))]);
    }

    /// <summary>The error for an exception, or null when it is none of those named.</summary>
    public object? TryCreateError(Exception exception)
    {
        foreach (var (type, create) in Exceptions)
        {
            if (type.IsInstanceOfType(exception))
            {
                return create(exception);
            }
        }

        return null;
    }

    private static Func<Exception, object> Call(MethodInfo method) => exception => method.Invoke(null, [exception])!;
}
