using System.Globalization;
using System.Text;
using System.Text.Json;
using Federation.Language;
using Federation.TestKit;

namespace Federation.Conformance;

/// <summary>The tokens of a text, one a line: kind, place and value; at last the error that ended them.</summary>
internal static class TokenList
{
    public static string Recorded(JsonElement answer)
    {
        var text = new StringBuilder();
        foreach (var token in answer.GetProperty("tokens").EnumerateArray())
        {
            Append(text, token[0].GetString()!, token[3].GetInt32(), token[4].GetInt32(), token[5].GetString());
        }

        return answer.TryGetProperty("error", out var error) ? text.Append(RecordedErrors.Describe(error)).ToString() : text.ToString();
    }

    public static string Of(SourceText source)
    {
        // The lexer relies on text that the parser has found to be UTF-8.
        if (Utf8GraphQLParser.CheckText(source, ParserOptions.TrustedSdl) is { } refusal)
        {
            return ErrorText.Of(refusal);
        }

        var text = new StringBuilder();
        var lexer = new Lexer(source.Utf8.Span);
        do
        {
            lexer.Advance();
            if (lexer.Kind == TokenKind.Failed)
            {
                var error = source.GetPosition(lexer.ErrorOffset);
                return text.Append(CultureInfo.InvariantCulture, $"Syntax Error: {lexer.ErrorMessage} ({error.Line}:{error.Column})").ToString();
            }

            var position = source.GetPosition(lexer.Start);
            var value = TokenKindNames.HasValue(lexer.Kind) ? lexer.GetValue() : null;
            Append(text, TokenKindNames.Describe(lexer.Kind).Trim('"'), position.Line, position.Column, value);
        }
        while (lexer.Kind != TokenKind.EndOfFile);

        return text.ToString();
    }

    private static void Append(StringBuilder text, string kind, int line, int column, string? value) =>
        text.Append(CultureInfo.InvariantCulture, $"{kind} {line}:{column} {value}\n");
}
