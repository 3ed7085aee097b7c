using Federation.AspNetCore.Streams;
using Federation.Execution;

namespace Federation.AspNetCore.ServerSentEvents;

/// <summary>One operation in an event stream of its own: the mode of distinct connections.</summary>
internal sealed class EventStreamAnswer(EventStreamWriter events) : IAnswerSink
{
    public ValueTask StartAsync(CancellationToken cancellationToken) => events.StartAsync(cancellationToken);

    public ValueTask WriteAsync(OperationResult answer, CancellationToken cancellationToken) => events.WriteNextAsync(id: default, answer, cancellationToken);

    public ValueTask KeepAliveAsync(CancellationToken cancellationToken) => events.KeepAliveAsync(cancellationToken);

    public ValueTask CompleteAsync(CancellationToken cancellationToken) => events.WriteCompleteAsync(id: default, cancellationToken);

    public void Dispose() => events.Dispose();
}
