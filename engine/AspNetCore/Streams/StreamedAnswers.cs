using Federation.AspNetCore.Http;
using Federation.AspNetCore.Identity;
using Federation.AspNetCore.Multipart;
using Federation.AspNetCore.ServerSentEvents;
using Federation.Execution;
using Microsoft.AspNetCore.Http;

namespace Federation.AspNetCore.Streams;

/// <summary>Answers an HTTP request in the format that it accepts: in one piece, or in a stream that ends when its reader goes.</summary>
internal sealed class StreamedAnswers(OperationRunner runner, StreamHost host)
{
    public async Task WriteAsync(HttpContext context, AcceptNegotiation accept, IExecutionResult result, CallerIdentity caller)
    {
        var format = result.Kind switch
        {
            ExecutionResultKind.SubscriptionResult => accept.Events ?? accept.Format,
            ExecutionResultKind.DeferredResult => accept.Parts ?? accept.Format,
            _ => accept.Format,
        };
        if (format is ResponseFormat.Json or ResponseFormat.GraphQLResponse)
        {
            await AnswerWriter.WriteResultAsync(context, format, result.ExpectOperationResult());
            return;
        }

        using var place = host.TryEnter();
        if (place is null)
        {
            await AnswerWriter.WriteFailureAsync(context, ResponseFormat.Json, StreamFailures.TooManyStreams());
            return;
        }

        using var end = new StreamEnd(host, caller);
        using IAnswerSink sink = format == ResponseFormat.EventStream
            ? new EventStreamAnswer(new EventStreamWriter(context.Response))
            : new MultipartWriter(context.Response, isWrapped: format == ResponseFormat.MultipartEvents);
        var cancellationToken = context.RequestAborted;
        await sink.StartAsync(cancellationToken);
        await using (KeepAlive.Start(sink, host, cancellationToken))
        {
            await foreach (var answer in AnswerReader.ReadAsync(result, runner, end, cancellationToken))
            {
                await sink.WriteAsync(answer, cancellationToken);
            }
        }

        await sink.CompleteAsync(cancellationToken);
    }
}
