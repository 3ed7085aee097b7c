using Federation.AspNetCore.Http;
using Federation.AspNetCore.Multipart;
using Federation.AspNetCore.ServerSentEvents;
using Federation.Execution;
using Microsoft.AspNetCore.Http;

namespace Federation.AspNetCore.Streams;

/// <summary>
/// Runs an operation for an HTTP request and answers it in the format that it accepts: in one piece, or in a stream that ends when its reader
/// goes. A stream has its place before the operation runs, because what has run must not be refused: a client would send a mutation again.
/// </summary>
internal sealed class StreamedAnswers(OperationRunner runner, StreamHost host)
{
    public async Task AnswerAsync(HttpContext context, AcceptNegotiation accept, OperationCall call)
    {
        using var place = call.AllowStreams || call.AllowParts ? host.TryEnter() : null;
        if (place is null && accept.Format is not (ResponseFormat.Json or ResponseFormat.GraphQLResponse))
        {
            await AnswerWriter.WriteFailureAsync(context, ResponseFormat.Json, StreamFailures.TooManyStreams());
            return;
        }

        // Whoever also takes an answer in one piece gets that when there is no place.
        await using var result = await runner.RunAsync(call with { AllowParts = call.AllowParts && place is not null }, context.RequestAborted);
        var format = result.Kind switch
        {
            ExecutionResultKind.SubscriptionResult => accept.Events ?? accept.Format,
            ExecutionResultKind.DeferredResult => accept.Parts ?? accept.Format,
            _ => accept.Format,
        };
        if (format is ResponseFormat.Json or ResponseFormat.GraphQLResponse)
        {
            await AnswerWriter.WriteResultAsync(context, format, result.ExpectOperationResult());
        }
        else if (place is null)
        {
            await AnswerWriter.WriteFailureAsync(context, ResponseFormat.Json, StreamFailures.TooManyStreams()); // a subscription without an event yet
        }
        else
        {
            await StreamAsync(context, format, result, call);
        }
    }

    private async Task StreamAsync(HttpContext context, ResponseFormat format, IExecutionResult result, OperationCall call)
    {
        using var end = new StreamEnd(host, call.Caller);
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
