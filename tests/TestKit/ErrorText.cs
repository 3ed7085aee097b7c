using System.Globalization;
using System.Text;
using Federation.Language;

namespace Federation.TestKit;

/// <summary>Errors as tests write them: <c>message (line:column)</c>, one place after the other.</summary>
public static class ErrorText
{
    public static string Of(GraphQLError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var text = new StringBuilder(error.Message);
        foreach (var location in error.Locations ?? [])
        {
            text.Append(CultureInfo.InvariantCulture, $" ({location.Line}:{location.Column})");
        }

        return text.ToString();
    }

    /// <summary>The errors one a line, in the order of their texts.</summary>
    public static string OfSet(IEnumerable<GraphQLError> errors) => string.Join('\n', errors.Select(Of).Order(StringComparer.Ordinal));
}
