using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Federation.Language;

/// <summary>Writes errors as JSON, in the key order of the specification: message, locations, path, extensions.</summary>
internal static class GraphQLErrorWriter
{
    public static void Write(Utf8JsonWriter writer, GraphQLError error, bool includeExceptionDetails)
    {
        writer.WriteStartObject();
        writer.WriteString("message"u8, error.Message);
        WriteLocations(writer, error.Locations);
        WritePath(writer, error.Path);
        WriteExtensions(writer, error, includeExceptionDetails ? error.Exception : null);
        writer.WriteEndObject();
    }

    private static void WriteLocations(Utf8JsonWriter writer, IReadOnlyList<SourcePosition>? locations)
    {
        if (locations is not { Count: > 0 })
        {
            return;
        }

        writer.WriteStartArray("locations"u8);
        foreach (var location in locations)
        {
            writer.WriteStartObject();
            writer.WriteNumber("line"u8, location.Line);
            writer.WriteNumber("column"u8, location.Column);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WritePath(Utf8JsonWriter writer, IReadOnlyList<object>? path)
    {
        if (path is null)
        {
            return;
        }

        writer.WriteStartArray("path"u8);
        foreach (var segment in path)
        {
            WriteValue(writer, segment);
        }

        writer.WriteEndArray();
    }

    private static void WriteExtensions(Utf8JsonWriter writer, GraphQLError error, Exception? exception)
    {
        if (error.Code is null && exception is null && error.Extensions is not { Count: > 0 })
        {
            return;
        }

        writer.WriteStartObject("extensions"u8);
        if (error.Code is not null)
        {
            writer.WriteString("code"u8, error.Code);
        }

        foreach (var (name, value) in error.Extensions ?? new Dictionary<string, object?>())
        {
            if (error.Code is null || !string.Equals(name, "code", StringComparison.Ordinal))
            {
                writer.WritePropertyName(name);
                WriteValue(writer, value);
            }
        }

        if (exception is not null)
        {
            writer.WriteStartObject("exception"u8);
            writer.WriteString("type"u8, exception.GetType().FullName);
            writer.WriteString("message"u8, exception.Message);
            writer.WriteString("stackTrace"u8, exception.StackTrace);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case double number when double.IsFinite(number): writer.WriteNumberValue(number); break;
            case float number when float.IsFinite(number): writer.WriteNumberValue(number); break;
            case DateTimeOffset time: writer.WriteStringValue(time); break;
            case DateTime time: writer.WriteStringValue(time); break;
            case JsonElement element: element.WriteTo(writer); break;
            case GraphQLError error: Write(writer, error, includeExceptionDetails: false); break;
            case IEnumerable<KeyValuePair<string, object?>> map: WriteMap(writer, map); break;
            case IDictionary map: WriteMap(writer, map); break;
            case IEnumerable list: WriteList(writer, list); break;
            default: writer.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture)); break;
        }
    }

    private static void WriteMap(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> map)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in map)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter writer, IDictionary map)
    {
        writer.WriteStartObject();
        foreach (DictionaryEntry entry in map)
        {
            writer.WritePropertyName(Convert.ToString(entry.Key, CultureInfo.InvariantCulture) ?? "");
            WriteValue(writer, entry.Value);
        }

        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, IEnumerable list)
    {
        writer.WriteStartArray();
        foreach (var item in list)
        {
            WriteValue(writer, item);
        }

        writer.WriteEndArray();
    }
}
