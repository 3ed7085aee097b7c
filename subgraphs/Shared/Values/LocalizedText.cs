using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Federation.Shared.Values;

/// <summary>
/// A text per language (or per locale where a language is not enough). Reading falls back from the locale to its language to English
/// to the first text there is; the first text is the one of the author's language, so a text is never missing.
/// </summary>
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    private readonly KeyValuePair<string, string>[] _texts;

    private LocalizedText(KeyValuePair<string, string>[] texts) => _texts = texts;

    /// <summary>The texts in the order they were given.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Texts => _texts;

    /// <summary>The same text for every language: names of models and brands.</summary>
    public static LocalizedText Same(string text) => new([KeyValuePair.Create("en", text)]);

    /// <summary>English, German and French, the languages the catalogue is written in.</summary>
    public static LocalizedText Of(string en, string de, string fr) =>
        new([KeyValuePair.Create("en", en), KeyValuePair.Create("de", de), KeyValuePair.Create("fr", fr)]);

    /// <summary>Any languages; at least one.</summary>
    public static LocalizedText Of(IEnumerable<KeyValuePair<string, string>> texts)
    {
        var array = texts.ToArray();
        return array.Length > 0 ? new(array) : throw new ArgumentException("A text needs at least one language.", nameof(texts));
    }

    /// <summary>The text for <paramref name="locale"/>, else for <paramref name="defaultLocale"/> (the market's first), else English.</summary>
    public string Get(string? locale = null, string? defaultLocale = null)
    {
        var tag = string.IsNullOrEmpty(locale) ? defaultLocale : locale;
        return Find(tag) ?? Find(Locales.Language(tag)) ?? Find("en") ?? _texts[0].Value;
    }

    /// <summary>Each text run through a function: a name put into a sentence per language.</summary>
    public LocalizedText Select(Func<string, string, string> text) =>
        new([.. _texts.Select(t => KeyValuePair.Create(t.Key, text(t.Key, t.Value)))]);

    /// <summary>One JSON object: how a database column and the export hold the text.</summary>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            foreach (var (language, text) in _texts)
            {
                writer.WriteString(language, text);
            }

            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Reads <see cref="ToJson"/> back; a plain text counts as English.</summary>
    [return: NotNullIfNotNull(nameof(json))]
    public static LocalizedText? FromJson(string? json)
    {
        if (json is null || !json.StartsWith('{'))
        {
            return json is null ? null : Same(json);
        }

        using var document = JsonDocument.Parse(json);
        return Of(document.RootElement.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value.GetString() ?? "")));
    }

    /// <inheritdoc/>
    public bool Equals(LocalizedText? other) => other is not null && _texts.AsSpan().SequenceEqual(other._texts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_texts.Length, _texts[0].Value);

    /// <inheritdoc/>
    public override string ToString() => Get();

    private string? Find(string? key)
    {
        foreach (var (language, text) in _texts)
        {
            if (string.Equals(language, key, StringComparison.OrdinalIgnoreCase))
            {
                return text;
            }
        }

        return null;
    }
}
