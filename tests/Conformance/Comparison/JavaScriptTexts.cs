using System.Text.RegularExpressions;

namespace Federation.Conformance;

/// <summary>
/// The few recorded messages that speak of things which only JavaScript has, and what we say in their place: whole, so that
/// these cases are compared as strictly as any other.
/// </summary>
internal static partial class JavaScriptTexts
{
    /// <summary>The recorded message with what we say for the parts that only JavaScript has.</summary>
    public static string Translate(string message)
    {
        var text = TypeFunctionsHint().Replace(message, "");
        return LoneSurrogate().Replace(text, "Invalid UTF-8. Send the document as UTF-8 text.");
    }

    /// <summary>Types of SDL have no functions: <c>__typename</c> or the runtime type name the type of a value.</summary>
    [GeneratedRegex(""" Either the "\w+" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function\.""", RegexOptions.None, 1000)]
    private static partial Regex TypeFunctionsHint();

    /// <summary>A JavaScript string may hold half a character; text that is UTF-8 may not.</summary>
    [GeneratedRegex("Invalid character: U\\+D[89A-F][0-9A-F]{2}\\.", RegexOptions.None, 1000)]
    private static partial Regex LoneSurrogate();
}
