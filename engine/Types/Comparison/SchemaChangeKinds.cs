using System.Text;

namespace Federation.Types;

/// <summary>Severity and code of the kinds of changes.</summary>
public static class SchemaChangeKinds
{
    private static readonly string[] s_codes = [.. Enum.GetNames<SchemaChangeKind>().Select(ToUpperSnake)];

    /// <summary>The stable code, e.g. <c>TYPE_REMOVED</c>.</summary>
    public static string ToCode(this SchemaChangeKind kind) => s_codes[(int)kind];

    /// <summary>What changes of that kind mean for clients.</summary>
    public static SchemaChangeSeverity GetSeverity(this SchemaChangeKind kind) => kind switch
    {
        <= SchemaChangeKind.DirectiveLocationRemoved => SchemaChangeSeverity.Breaking,
        <= SchemaChangeKind.AppliedDirectivesReordered => SchemaChangeSeverity.Dangerous,
        _ => SchemaChangeSeverity.Safe,
    };

    private static string ToUpperSnake(string name)
    {
        var code = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && code.Length > 0)
            {
                code.Append('_');
            }

            code.Append(char.ToUpperInvariant(letter));
        }

        return code.ToString();
    }
}
