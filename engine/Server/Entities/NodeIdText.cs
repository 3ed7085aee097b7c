using System.Buffers.Text;
using System.Text;

namespace Federation.Server.Entities;

/// <summary>The usual form of a global id: base64url of <c>Type:key</c>.</summary>
internal static class NodeIdText
{
    /// <summary>The type's name, or null when the text has another form.</summary>
    public static string? TypeName(string id)
    {
        if (id.Length > 1024 || !Base64Url.IsValid(id))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(id));
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon <= 0 ? null : text[..colon];
    }
}
