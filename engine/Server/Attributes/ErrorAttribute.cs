namespace Federation.Server;

/// <summary>
/// The mutation may end with this error. A type that is an <see cref="Exception"/> is caught when thrown and gets the name of the exception
/// with <c>Error</c> in place of <c>Exception</c>; any other type implements <see cref="IUserError"/> and has a public static
/// <c>CreateErrorFrom(TException)</c>.
/// </summary>
/// <typeparam name="T">The exception or the error type.</typeparam>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ErrorAttribute<T> : Attribute, IMutationErrorSource
{
    /// <inheritdoc />
    public Type ErrorType => typeof(T);
}
