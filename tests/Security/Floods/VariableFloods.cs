using System.Text;
using Federation.Language;

namespace Federation.Security.Floods;

/// <summary>Variables of at most 256 KB, as they come in.</summary>
internal static class VariableFloods
{
    private const string Query = "query($w:Where $i:[Int] $n:Int $s:String){search(where:$w){doors}ints(of:$i) page(first:$n){doors}find(text:$s)}";

    public static IEnumerable<Flood> All =>
    [
        new("unknown input fields", ErrorCodes.BadUserInput, Query, "{\"w\":{" + Join(20_000, i => $"\"x{i}\":1") + "}}"),
        new("unknown input fields in each item", ErrorCodes.BadUserInput, Query, "{\"w\":{\"and\":[" + Join(15_000, _ => "{\"x\":1}") + "]}}"),
        new("unknown variables", null, Query, "{" + Join(20_000, i => $"\"x{i}\":1") + "}"),
        new("wrong items", ErrorCodes.BadUserInput, Query, "{\"i\":[" + Join(60_000, _ => "\"\"") + "]}"),
        new("right items", null, Query, "{\"i\":[" + Join(100_000, _ => "1") + "]}"),
        new("missing required fields", ErrorCodes.BadUserInput, Query, "{\"w\":{\"and\":[" + Join(15_000, _ => "{\"owner\":{}}") + "]}}"),
        new("one long number", ErrorCodes.BadUserInput, Query, "{\"n\":" + new string('1', 250_000) + "}"),
        new("one long string", null, Query, "{\"s\":\"" + new string('x', 250_000) + "\"}"),
        new("one long string for a number", ErrorCodes.BadUserInput, Query, "{\"n\":\"" + new string('x', 250_000) + "\"}"),
        new("an object for a number", ErrorCodes.BadUserInput, Query, "{\"n\":{" + Join(20_000, i => $"\"x{i}\":1") + "}}"),
        new("many variables, many properties", null, "query(" + string.Concat(Enumerable.Range(0, 700).Select(i => $"$v{i}:Int ")) + "){ints(of:["
            + string.Concat(Enumerable.Range(0, 700).Select(i => $"$v{i} ")) + "])}", "{" + Join(20_000, i => $"\"x{i}\":1") + "}"),
        new("one long name", ErrorCodes.BadUserInput, Query, "{\"w\":{\"" + new string('x', 125_000) + "\":1," + Join(10_000, i => $"\"x{i}\":1") + "}}"),
        new("a list for each item", ErrorCodes.BadUserInput, Query, "{\"i\":[" + Join(20_000, _ => "[1,1,1,1]") + "]}"),
    ];

    private static string Join(int count, Func<int, string> part)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(i == 0 ? "" : ",").Append(part(i));
        }

        return text.ToString();
    }
}
