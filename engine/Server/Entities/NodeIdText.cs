using System.Buffers.Text;
using System.Collections;
using System.Globalization;
using System.Text;
using Federation.Execution;
using Federation.Language;

namespace Federation.Server.Entities;

/// <summary>The usual form of a global id: base64url of <c>Type:key</c>.</summary>
internal static class NodeIdText
{
    private const int MaxLength = 1024;

    /// <summary>The type's name, or null when the text has another form.</summary>
    public static string? TypeName(string id) => Read(id)?.Type;

    /// <summary>The global id of a key; of each key in a list.</summary>
    public static object? Write(string type, object? key) => key switch
    {
        null => null,
        string text => Encode(type, text),
        IEnumerable keys => keys.Cast<object?>().Select(k => Write(type, k)).ToArray(),
        _ => Encode(type, Convert.ToString(key, CultureInfo.InvariantCulture)!),
    };

    /// <summary>The key in the global id of this type; null when it is none.</summary>
    public static string? Key(string type, string id) =>
        Read(id) is { } parts && string.Equals(parts.Type, type, StringComparison.Ordinal) ? parts.Key : null;

    /// <summary>The key in the global id of this type.</summary>
    /// <exception cref="GraphQLException">It is none; the caller is told.</exception>
    public static string RequireKey(string type, string id) => Key(type, id)
        ?? throw new GraphQLException(new GraphQLError($"The id '{id}' is not one of type {type}: take it from the field 'id' of a {type}.", ErrorCodes.BadUserInput));

    private static string Encode(string type, string key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{type}:{key}"));

    private static (string Type, string Key)? Read(string id)
    {
        if (id.Length > MaxLength || !Base64Url.IsValid(id))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(id));
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon <= 0 ? null : (text[..colon], text[(colon + 1)..]);
    }
}
