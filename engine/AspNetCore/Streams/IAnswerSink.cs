using Federation.Execution;

namespace Federation.AspNetCore.Streams;

/// <summary>Writes a stream of answers in the format of a transport. Every call is over when its bytes are on their way.</summary>
internal interface IAnswerSink : IDisposable
{
    /// <summary>Sends what comes before the first answer, such as headers.</summary>
    ValueTask StartAsync(CancellationToken cancellationToken);

    /// <summary>Sends an answer or a part of one.</summary>
    ValueTask WriteAsync(OperationResult answer, CancellationToken cancellationToken);

    /// <summary>Sends something without meaning. May be called while an answer is written.</summary>
    ValueTask KeepAliveAsync(CancellationToken cancellationToken);

    /// <summary>Says that nothing follows.</summary>
    ValueTask CompleteAsync(CancellationToken cancellationToken);
}
