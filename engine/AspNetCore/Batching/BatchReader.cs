using System.Text.Json;
using Federation.AspNetCore.Http;
using Microsoft.AspNetCore.Http;

namespace Federation.AspNetCore.Batching;

/// <summary>Reads the requests of a body that has several: one operation with a list of variables, or a list of requests.</summary>
internal static class BatchReader
{
    /// <summary>One operation for each object of variables.</summary>
    public static ReadOutcome ReadVariables(JsonElement body, JsonDocument owner, GraphQLHttpOptions options)
    {
        var list = body.GetProperty("variables");
        if (Check(list.GetArrayLength(), options) is { } wrongCount)
        {
            return wrongCount;
        }

        var common = RequestParameters.Read(body, owner, allowVariableList: true);
        if (!common.Succeeded || common.Request.NamesNoDocument)
        {
            return common;
        }

        var requests = new List<ParsedRequest>(list.GetArrayLength());
        foreach (var item in list.EnumerateArray())
        {
            if (!RequestParameters.TryTakeObject(item, $"variables[{requests.Count}]", out var variables, out var failure))
            {
                return failure;
            }

            requests.Add(new ParsedRequest
            {
                Query = common.Request.Query,
                DocumentId = common.Request.DocumentId,
                OperationName = common.Request.OperationName,
                Variables = variables,
                Extensions = common.Request.Extensions,
            });
        }

        return new ParsedRequest(owner) { Batch = new RequestBatch(requests, IsOfVariables: true) };
    }

    /// <summary>A list of requests.</summary>
    public static ReadOutcome ReadRequests(JsonElement list, JsonDocument owner, GraphQLHttpOptions options)
    {
        if (Check(list.GetArrayLength(), options) is { } wrongCount)
        {
            return wrongCount;
        }

        var requests = new List<ParsedRequest>(list.GetArrayLength());
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object)
            {
                return BadRequest($"Request {requests.Count} of the batch must be an object.");
            }

            var outcome = RequestParameters.Read(item, owner);
            if (!outcome.Succeeded)
            {
                return outcome;
            }

            if (outcome.Request.NamesNoDocument)
            {
                return BadRequest($"Request {requests.Count} of the batch has no \"query\".");
            }

            requests.Add(outcome.Request);
        }

        return new ParsedRequest(owner) { Batch = new RequestBatch(requests, IsOfVariables: false) };
    }

    private static HttpFailure? Check(int count, GraphQLHttpOptions options) => count switch
    {
        0 => BadRequest("The batch is empty. Send at least one request."),
        _ when count > options.MaxBatchSize => new HttpFailure(
            StatusCodes.Status400BadRequest,
            HttpErrorCodes.LimitBatchSize,
            $"The batch has {count} requests; {options.MaxBatchSize} are allowed. Send several batches."),
        _ => null,
    };

    private static HttpFailure BadRequest(string message) => new(StatusCodes.Status400BadRequest, HttpErrorCodes.BadRequest, message);
}
