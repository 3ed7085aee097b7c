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

    /// <summary>How many parsed and validated documents are kept; 0 keeps none.</summary>
    public int DocumentCacheSize { get; set; } = 1000;

    /// <summary>How many characters of text the kept documents may have together.</summary>
    public int DocumentCacheCharacters { get; set; } = 16 * 1024 * 1024;

    /// <summary>Told of every exception that no resolver should have thrown, with the id that the caller sees.</summary>
    public Action<Exception, UnexpectedErrorInfo>? OnException { get; set; }
}
