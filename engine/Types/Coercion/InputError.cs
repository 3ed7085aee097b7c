namespace Federation.Types;

/// <summary>Why an input value does not fit its type.</summary>
/// <param name="Message">The reason, e.g. <c>Expected type "Int" to be found…</c>; without the name of the variable.</param>
/// <param name="Path">Where inside the value: field names and list positions; empty for the value itself.</param>
/// <param name="Value">The offending part of the value, printed for people.</param>
public sealed record InputError(string Message, IReadOnlyList<object> Path, string Value)
{
    /// <summary>The message for the value of a variable: <c>Variable "$x" got invalid value 1 at "x.a"; …</c>.</summary>
    public string ToVariableMessage(string variable)
    {
        var at = Path.Count == 0 ? "" : $" at \"{variable}{PrintPath()}\"";
        return $"Variable \"${variable}\" got invalid value {Value}{at}; {Message}";
    }

    private string PrintPath() =>
        string.Concat(Path.Select(segment => segment is int index ? $"[{index}]" : $".{segment}"));
}
