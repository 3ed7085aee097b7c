using System.Buffers;
using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using Federation.Language;

namespace Federation.Execution;

/// <summary>
/// An answer to a request: written once, as UTF-8. A request may be answered by a <see cref="ResponseStream"/> of them.
/// See <see href="https://spec.graphql.org/September2025/#sec-Response-Format"/>.
/// </summary>
public abstract class OperationResult : IExecutionResult
{
    /// <summary>How results are written: short escapes, no depth limit but the document's own.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = int.MaxValue,
        SkipValidation = true,
    };

    /// <param name="errors">The errors in the order in which they are written; empty when all went well.</param>
    protected OperationResult(IReadOnlyList<GraphQLError> errors)
    {
        Errors = errors;
    }

    /// <inheritdoc />
    public ExecutionResultKind Kind => ExecutionResultKind.SingleResult;

    /// <summary>The errors in the order in which they are written.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>False for a request error: the operation did not start and the answer has no <c>data</c> key.</summary>
    public virtual bool HasData => true;

    /// <summary>Whether another part of the answer follows; null when the answer has no parts.</summary>
    public virtual bool? HasNext => null;

    /// <summary>The entries of the answer's <c>extensions</c>; null or empty when there are none.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; set; }

    /// <summary>Adds messages and stacks of exceptions to the errors; for development only.</summary>
    public bool IncludeExceptionDetails { get; init; }

    /// <summary>Makes the answer to a request that could not be executed.</summary>
    public static OperationResult RequestError(params IReadOnlyList<GraphQLError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        return new RequestErrorResult(errors);
    }

    /// <summary>Gives back what the answer holds; it cannot be written afterwards. An answer that is never disposed costs memory only.</summary>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Writes the value of <c>data</c>: an object or null.</summary>
    public abstract void WriteData(Utf8JsonWriter writer);

    /// <summary>Writes the whole answer and sends it; a long one is sent while it is written.</summary>
    public virtual async ValueTask WriteToAsync(PipeWriter output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        WriteTo(output);
        await output.FlushAsync(cancellationToken);
    }

    /// <summary>Writes the whole answer: <c>errors</c> when there are any, then <c>data</c> unless it is a request error, then <c>extensions</c>.</summary>
    public virtual void WriteTo(IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, WriterOptions);
        writer.WriteStartObject();
        WriteMembers(writer);
        if (Extensions is { Count: > 0 })
        {
            writer.WritePropertyName("extensions"u8);
            JsonValueWriter.Write(writer, Extensions);
        }

        writer.WriteEndObject();
        writer.Flush();
    }

    /// <summary>Writes the members of the answer before <c>extensions</c>.</summary>
    private protected virtual void WriteMembers(Utf8JsonWriter writer)
    {
        WriteErrors(writer, Errors, IncludeExceptionDetails);
        if (HasData)
        {
            writer.WritePropertyName("data"u8);
            WriteData(writer);
        }
    }

    /// <summary>Writes <c>errors</c>, when there are any.</summary>
    internal static void WriteErrors(Utf8JsonWriter writer, IReadOnlyList<GraphQLError> errors, bool includeExceptionDetails)
    {
        if (errors.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("errors"u8);
        foreach (var error in errors)
        {
            error.WriteTo(writer, includeExceptionDetails);
        }

        writer.WriteEndArray();
    }
}
