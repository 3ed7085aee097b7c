using System.Buffers;
using Federation.AspNetCore.Http;
using Federation.AspNetCore.Identity;
using Federation.AspNetCore.ServerSentEvents;
using Federation.AspNetCore.Streams;
using Federation.Execution;
using Microsoft.AspNetCore.Http;

namespace Federation.AspNetCore.Batching;

/// <summary>
/// Runs the requests of a batch one after the other, because they share the services of one HTTP request, and sends each answer when it is
/// there: as JSON lines, as events, or as the items of a list.
/// </summary>
internal sealed class BatchAnswers(GraphQLHttpOptions options, OperationRunner runner, StreamHost host)
{
    public async Task WriteAsync(HttpContext context, AcceptNegotiation accept, RequestBatch batch, CallerIdentity caller)
    {
        switch (batch.IsOfVariables ? accept.Batches : accept.Format)
        {
            case ResponseFormat.JsonLines:
                context.Response.ContentType = "application/jsonl; charset=utf-8";
                await WriteTextAsync(context, batch, caller, ""u8.ToArray(), "\n"u8.ToArray(), "\n"u8.ToArray());
                return;
            case ResponseFormat.EventStream when batch.IsOfVariables:
                await WriteEventsAsync(context, batch, caller);
                return;
            case ResponseFormat.Json or ResponseFormat.GraphQLResponse:
                context.Response.ContentType = "application/json; charset=utf-8";
                await WriteTextAsync(context, batch, caller, "["u8.ToArray(), ","u8.ToArray(), "]"u8.ToArray());
                return;
            default:
                await AnswerWriter.WriteFailureAsync(context, ResponseFormat.Json, new HttpFailure(
                    StatusCodes.Status406NotAcceptable,
                    HttpErrorCodes.NotAcceptable,
                    batch.IsOfVariables
                        ? "A batch of variables is answered as application/jsonl, text/event-stream or application/json. Accept one of them."
                        : "A list of requests is answered as application/json. Accept it."));
                return;
        }
    }

    private async Task WriteTextAsync(HttpContext context, RequestBatch batch, CallerIdentity caller, byte[] begin, byte[] between, byte[] end)
    {
        var output = context.Response.BodyWriter;
        output.Write(begin);
        for (var i = 0; i < batch.Requests.Count; i++)
        {
            if (i > 0)
            {
                output.Write(between);
            }

            await using var answer = await RunAsync(context, batch, i, caller);
            answer.WriteTo(new SingleLineWriter(output));
            await output.FlushAsync(context.RequestAborted);
        }

        output.Write(end);
        await output.FlushAsync(context.RequestAborted);
    }

    private async Task WriteEventsAsync(HttpContext context, RequestBatch batch, CallerIdentity caller)
    {
        using var place = host.TryEnter();
        if (place is null)
        {
            await AnswerWriter.WriteFailureAsync(context, ResponseFormat.Json, StreamFailures.TooManyStreams());
            return;
        }

        using IAnswerSink sink = new EventStreamAnswer(new EventStreamWriter(context.Response));
        await sink.StartAsync(context.RequestAborted);
        for (var i = 0; i < batch.Requests.Count; i++)
        {
            await using var answer = await RunAsync(context, batch, i, caller);
            await sink.WriteAsync(answer, context.RequestAborted);
        }

        await sink.CompleteAsync(context.RequestAborted);
    }

    private async ValueTask<OperationResult> RunAsync(HttpContext context, RequestBatch batch, int index, CallerIdentity caller)
    {
        var call = new OperationCall(batch.Requests[index], caller, context.RequestServices) 
        {
            BatchSize = batch.Requests.Count,
            Cost = CostHeader.Read(context.Request, options),
        };
        var answer = (await runner.RunAsync(call, context.RequestAborted)).ExpectOperationResult();
        return batch.IsOfVariables ? new IndexedAnswer(answer, index) : answer;
    }
}
