using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using Federation.Language;

namespace Federation.Types.Introspection;

/// <summary>
/// Builds a schema from the answer to an introspection query (<see cref="IntrospectionQuery"/>), of this edition of the
/// specification or an older one (https://spec.graphql.org/September2025/#sec-Schema-Introspection). Applied directives are
/// not part of introspection, but for <c>@deprecated</c>, <c>@specifiedBy</c> and <c>@oneOf</c>.
/// </summary>
public static class IntrospectionSchemaReader
{
    /// <summary>How deep an answer may nest; the deepest of a full query with its nine type wrappers has 19.</summary>
    public const int MaxDepth = 64;

    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = MaxDepth };

    /// <summary>
    /// Builds a schema from the JSON text of a response, or of its <c>data</c>. An answer that cannot be read gives errors with
    /// the code <see cref="IntrospectionErrorCodes.Invalid"/> and the path of what is wrong; a schema that is not valid gives
    /// those of <see cref="SchemaBuilder"/>.
    /// </summary>
    public static SchemaBuildResult Read(ReadOnlyMemory<byte> utf8Json, SchemaOptions? options = null)
    {
        var document = ReadDocument(utf8Json, out var errors);
        return document is null ? new SchemaBuildResult(errors) : SchemaBuilder.Build(document, options);
    }

    /// <summary>Builds a schema from a response that is parsed already, or from its <c>data</c>.</summary>
    public static SchemaBuildResult Read(JsonElement answer, SchemaOptions? options = null)
    {
        var document = ReadDocument(answer, out var errors);
        return document is null ? new SchemaBuildResult(errors) : SchemaBuilder.Build(document, options);
    }

    /// <summary>The type system document that an answer stands for; null exactly when there are errors.</summary>
    public static DocumentNode? ReadDocument(ReadOnlyMemory<byte> utf8Json, out IReadOnlyList<GraphQLError> errors)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8Json, s_options);
            return ReadDocument(json.RootElement, out errors);
        }
        catch (JsonException exception)
        {
            errors = [Invalid($"The introspection answer is not JSON, or nests deeper than {MaxDepth} levels: {exception.Message}")];
            return null;
        }
    }

    /// <summary>The type system document that an answer stands for; null exactly when there are errors.</summary>
    public static DocumentNode? ReadDocument(JsonElement answer, out IReadOnlyList<GraphQLError> errors)
    {
        if (FindUnreadableText(answer) is { } reason)
        {
            errors = [Invalid(reason)];
            return null;
        }

        var reader = new AnswerContext();
        var schema = FindSchema(new AnswerPart(answer, Path: null), reader);
        var document = schema is null ? null : new DefinitionReader(reader).Read(schema.Value);
        errors = reader.Errors;
        return errors.Count == 0 ? document : null;
    }

    /// <summary>The value of <c>__schema</c>, from a response or from its data.</summary>
    private static AnswerPart? FindSchema(AnswerPart answer, AnswerContext reader)
    {
        var data = answer.Child("data") is { IsObject: true } wrapped ? wrapped : answer;
        if (data.Child("__schema") is { IsObject: true } schema)
        {
            return schema;
        }

        var first = answer.Child("errors").Items().FirstOrDefault().Child("message").Text;
        reader.Report(
            answer,
            first is null
                ? "The introspection answer has no __schema. Give the response to an introspection query, or its data."
                : $"The service did not answer the introspection query: {first}");
        return null;
    }

    /// <summary>
    /// Sees to it that every text of the answer is Unicode, so that reading it cannot fail later: JSON can also write halves of
    /// surrogate pairs.
    /// </summary>
    private static string? FindUnreadableText(JsonElement answer)
    {
        if (answer.ValueKind == JsonValueKind.Undefined)
        {
            return "There is no introspection answer.";
        }

        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(answer), new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !IsUnicode(ref reader))
                {
                    return $"The introspection answer has text that is not Unicode, {reader.TokenStartIndex} bytes after its start.";
                }
            }

            return null;
        }
        catch (JsonException)
        {
            return $"The introspection answer nests deeper than {MaxDepth} levels.";
        }
    }

    private static bool IsUnicode(ref Utf8JsonReader reader)
    {
        if (!Utf8.IsValid(reader.ValueSpan))
        {
            return false;
        }

        if (!reader.ValueIsEscaped)
        {
            return true;
        }

        try
        {
            return reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            // The reader's only way to say that an escape is half of a surrogate pair.
            return false;
        }
    }

    private static GraphQLError Invalid(string message) => new(message, IntrospectionErrorCodes.Invalid);
}
