namespace Federation.Execution;

/// <summary>How clients may name a document in place of sending it.</summary>
public sealed class PersistedOperationOptions
{
    /// <summary>Documents of the registered <see cref="IOperationDocumentStorage"/> may be named by their id.</summary>
    public bool Enabled { get; set; }

    /// <summary>
    /// Clients may register a document under the SHA-256 of its text. Whoever can send a request can register one: it saves bytes, it
    /// protects nothing. Off unless switched on; no effect together with <see cref="OnlyAllowPersistedDocuments"/>.
    /// </summary>
    public bool Automatic { get; set; }

    /// <summary>
    /// Executes documents of the storage and nothing else; other requests end with the code
    /// <see cref="ExecutionErrorCodes.PersistedOperationRequired"/>.
    /// </summary>
    public bool OnlyAllowPersistedDocuments { get; set; }

    /// <summary>What an operation of the storage may cost: its author is known, so that it may cost more than a stranger's.</summary>
    public double MaxCost { get; set; } = 10_000;

    /// <summary>How many documents clients may have registered at a time; what was not used longest goes first.</summary>
    public int AutomaticCacheSize { get; set; } = 1_000;

    /// <summary>How many characters the documents that clients registered may have together.</summary>
    public int AutomaticCacheCharacters { get; set; } = 8 * 1024 * 1024;
}
