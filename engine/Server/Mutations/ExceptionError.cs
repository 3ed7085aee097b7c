namespace Federation.Server.Mutations;

// An exception that a mutation names with [Error<TException>], as an error of its payload. No XML documentation: it would be the description.
[ExceptionErrorName]
internal sealed class ExceptionError<TException>(TException exception) : IUserError
    where TException : Exception
{
    public string Message { get; } = exception.Message;
}
