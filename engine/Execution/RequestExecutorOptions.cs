using Federation.Language;
using Federation.Validation;

namespace Federation.Execution;

/// <summary>How a <see cref="RequestExecutor"/> works; not changed once the executor is made.</summary>
public sealed record RequestExecutorOptions
{
    /// <summary>The limits of the parser.</summary>
    public ParserOptions ParserOptions { get; set; } = ParserOptions.Default;

    /// <summary>The limits and settings of validation.</summary>
    public ValidationOptions ValidationOptions { get; set; } = ValidationOptions.Default;

    /// <summary>Adds messages and stacks of exceptions to errors; for development only.</summary>
    public bool IncludeExceptionDetails { get; set; }

    /// <summary>False refuses <c>__schema</c> and <c>__type</c> with <see cref="ExecutionErrorCodes.IntrospectionDisabled"/>.</summary>
    public bool AllowIntrospection { get; set; } = true;

    /// <summary>How many errors of a request's variables are reported; one more says that there are others.</summary>
    public int MaxVariableErrors { get; set; } = 50;

    /// <summary>How many parsed and validated documents are kept; 0 keeps none.</summary>
    public int DocumentCacheSize { get; set; } = 1000;

    /// <summary>How many characters of text the kept documents may have together.</summary>
    public int DocumentCacheCharacters { get; set; } = 16 * 1024 * 1024;

    /// <summary>What clients may do in place of sending a document. Counts where a host puts a <see cref="PersistedOperationExecutor"/> before the executor.</summary>
    public PersistedOperationOptions PersistedOperations { get; } = new();

    /// <summary>
    /// Makes the services of one event of a subscription from those of its request, so that each event reads afresh. Without it all
    /// events of a subscription share the services of the request.
    /// </summary>
    public Func<IServiceProvider, EventServices>? CreateEventServices { get; set; }

    /// <summary>Told of every exception that no resolver should have thrown, with the id that the caller sees.</summary>
    public Action<Exception, UnexpectedErrorInfo>? OnException { get; set; }

    internal IReadOnlyList<(RequestStage Before, RequestMiddleware Middleware)> RequestMiddleware { get; private set; } = [];

    /// <summary>Puts middleware around a step and those after it; of several at the same step the first one is the outermost.</summary>
    /// <param name="middleware">The middleware.</param>
    /// <param name="before">The step; the whole way when left out.</param>
    public void UseRequest(RequestMiddleware middleware, RequestStage before = RequestStage.Parsing)
    {
        ArgumentNullException.ThrowIfNull(middleware);
        RequestMiddleware = [.. RequestMiddleware, (before, middleware)];
    }
}
