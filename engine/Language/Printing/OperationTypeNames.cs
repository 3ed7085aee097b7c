using System.Text;

namespace Federation.Language;

/// <summary>The keywords of the operation types.</summary>
public static class OperationTypeNames
{
    /// <summary><c>query</c>, <c>mutation</c> or <c>subscription</c>.</summary>
    public static string ToKeyword(this OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };

    /// <summary>
    /// Whether <c>query</c> may be left out behind a text. A definition without a body, such as <c>type Car</c>, would take the
    /// braces for its own.
    /// </summary>
    internal static bool MayBeLeftOut(StringBuilder before)
    {
        var last = before.Length - 1;
        while (last >= 0 && (before[last] is '\n' or ' '))
        {
            last--;
        }

        return last < 0 || before[last] == '}';
    }
}
