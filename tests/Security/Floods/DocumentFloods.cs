using System.Text;
using Federation.Language;

namespace Federation.Security.Floods;

/// <summary>Documents of at most 256 KB, as they come in.</summary>
internal static class DocumentFloods
{
    private const int Body = 250_000;

    public static IEnumerable<Flood> All =>
    [
        new("tokens", ErrorCodes.LimitTokens, "{" + Fill("a ") + "}"),
        new("names without space", ErrorCodes.LimitTokens, "{" + Fill("a(b:1)")),
        new("one long name", ErrorCodes.ValidationFailed, "{" + new string('a', Body) + "}"),
        new("comments", null, "{doors}" + Fill("#x\n")),
        new("one long comment", null, "{doors}#" + new string('x', Body)),
        new("line breaks", null, "{doors}" + Fill("\r\n")),
        new("commas", null, "{doors}" + Fill(",")),
        new("byte order marks", null, "{doors}" + new string('\uFEFF', Body / 3)),
        new("strings", ErrorCodes.LimitTokens, "{find(text:[" + Fill("\"\" ")),
        new("one long string", null, "{find(text:\"" + new string('x', Body) + "\")}"),
        new("one long block string", null, "{find(text:\"\"\"" + Fill(" x\n") + "\"\"\")}"),
        new("escapes", null, "{find(text:\"" + Fill("\\u{1F600}") + "\")}"),
        new("an endless string", ErrorCodes.ParseFailed, "{find(text:\"" + new string('x', Body)),
        new("an endless block string", ErrorCodes.ParseFailed, "{find(text:\"\"\"" + Fill("\"\" ")),
        new("one long number", ErrorCodes.ValidationFailed, "{page(first:" + new string('1', Body) + "){doors}}"),
        new("one long fraction", ErrorCodes.ValidationFailed, "{page(first:0." + new string('1', Body) + "){doors}}"),
        new("broken characters", ErrorCodes.ParseFailed, "{" + new string('$', Body)),
        new("directives at a place", ErrorCodes.LimitDirectives, "{doors" + Fill(" @x") + "}"),
        new("directives in all", ErrorCodes.LimitDirectives, "{" + Repeat(1_000, i => $"a{i}:doors @skip(if:false) ") + "}"),
        new("aliases", ErrorCodes.LimitAliases, "{" + Repeat(900, i => $"a{i}:doors ") + "}"),
        new("fields", ErrorCodes.LimitFields, "{" + Repeat(2_000, _ => "doors ") + "}"),
        new("root fields", ErrorCodes.LimitRootFields, "{" + Repeat(30, i => $"f{i} ") + "}"),
        new("operations", ErrorCodes.OperationResolutionFailure, Repeat(700, i => $"query Q{i}{{doors}}")),
        new("operations without name", ErrorCodes.ValidationFailed, Repeat(900, _ => "{doors}")),
        new("operations with all fragments", ErrorCodes.OperationResolutionFailure,
            Repeat(200, i => $"query Q{i}($v:Int){{...F0}}") + Chain(150, "page(first:$v){doors}")),
        new("unknown fields", ErrorCodes.ValidationFailed, "{car{" + Repeat(900, i => $"x{i} ") + "}}"),
        new("unknown arguments", ErrorCodes.ValidationFailed, "{doors(" + Repeat(1_200, i => $"x{i}:1 ") + ")}"),
        new("unknown fragments", ErrorCodes.ValidationFailed, "{" + Repeat(1_200, i => $"...X{i} ") + "}"),
        new("unused fragments", ErrorCodes.ValidationFailed, "{doors}" + Repeat(500, i => $"fragment X{i} on Car{{doors}}")),
        new("variables", ErrorCodes.ValidationFailed, "query(" + Repeat(1_200, i => $"$v{i}:Int ") + "){doors}"),
        new("same variables", ErrorCodes.ValidationFailed, "query(" + Repeat(1_200, _ => "$v:Int ") + "){doors}"),
        new("same arguments", ErrorCodes.ValidationFailed, "{page(" + Repeat(1_500, _ => "first:1 ") + "){doors}}"),
        new("same input fields", ErrorCodes.ValidationFailed, "{search(where:{" + Repeat(1_500, _ => "doors:1 ") + "}){doors}}"),
        new("wide lists", null, "{search(where:{ids:[" + Repeat(4_900, _ => "1 ") + "]}){doors}}"),
        new("wide and deep input objects", null, "{search(where:" + Tree(levels: 9) + "){doors}}"),
        new("fragments of a wide union", null, "{any{" + Repeat(300, i => $"...on M{i}{{id}}") + "}}"),
        new("type conditions of a wide union", ErrorCodes.LimitMergeComparisons, "{any{" + Repeat(700, i => $"...on M{i}{{id}}") + "}}"),
        new("type conditions in each other", ErrorCodes.ValidationFailed, "{any{" + Repeat(95, i => $"...on M{i}{{") + "id" + new string('}', 95) + "}}"),
        new("spreads of one fragment", ErrorCodes.LimitExpandedSelections, "{" + Repeat(1_500, _ => "...F ") + "}fragment F on Query{" + Repeat(900, _ => "doors ") + "}"),
        new("a circle of fragments", ErrorCodes.ValidationFailed, "{...F0}" + Chain(400, "...F0")),
        new("circles of fragments", ErrorCodes.LimitExpandedSelections, "{...F0}" + Repeat(60, i => $"fragment F{i} on Query{{" + Repeat(30, j => $"...F{(i + j) % 60} ") + "}")),
        new("selections that overlap", ErrorCodes.LimitFields, "{" + Repeat(200, _ => "car{" + Repeat(10, _ => "doors ") + "}") + "}"),
        .. Enumerable.Range(1, 6).Select(i => Bomb("spreads", i * 10, "...F{0} ...F{0}")),
        .. Enumerable.Range(1, 6).Select(i => Bomb("fields", i * 10, "car{{...on Query{{...F{0}}}}} cars{{...on Query{{...F{0}}}}}")),
    ];

    /// <summary>What the rules alone must stop, or go through, where a host has switched the limits off.</summary>
    public static IEnumerable<Flood> WithoutLimits =>
    [
        new("200 times 100 fields that overlap", ErrorCodes.LimitMergeComparisons, "{" + Repeat(200, _ => "car{" + Repeat(100, _ => "doors ") + "}") + "}"),
        new("200 fragments of 100 fields that overlap", ErrorCodes.LimitMergeComparisons,
            "{" + Repeat(200, i => $"...F{i} ") + "}" + Repeat(200, i => $"fragment F{i} on Query{{car{{" + Repeat(100, _ => "doors ") + "}}")),
        new("fragments that spread all others", ErrorCodes.ValidationFailed,
            "{...F0}" + Repeat(100, i => $"fragment F{i} on Query{{doors " + Repeat(100, j => $"...F{j} ") + "}")),
        new("fragments that spread all after them", ErrorCodes.LimitMergeComparisons,
            "{...F0}" + Repeat(100, i => $"fragment F{i} on Query{{doors " + Repeat(99 - i, j => $"...F{i + j + 1} ") + "}")),
        new("300 fragments, each in the one before", null, "{...F0}" + Repeat(300, i => $"fragment F{i} on Query{{doors car{{...F{i + 1}}}}}") + "fragment F300 on Query{doors}"),
        new("10,000 operations", null, Repeat(10_000, i => $"query Q{i}{{doors}}")),
        new("10,000 aliases", null, "{" + Repeat(10_000, i => $"a{i}:doors ") + "}"),
        new("10,000 directives", ErrorCodes.ValidationFailed, "{doors" + Repeat(10_000, _ => "@skip(if:false)") + "}"),
        .. All.Where(flood => flood.Name.StartsWith("bomb", StringComparison.Ordinal)).Select(flood => flood with { Code = null }),
    ];

    private static Flood Bomb(string of, int doublings, string body) => new(
        $"bomb of {of}, 2^{doublings}",
        of == "spreads" && doublings == 10 ? null : doublings == 10 ? ErrorCodes.LimitFieldCycle : ErrorCodes.LimitExpandedSelections,
        "{...F0}"
            + Repeat(doublings, i => $"fragment F{i} on Query{{{string.Format(System.Globalization.CultureInfo.InvariantCulture, body, i + 1)}}}")
            + $"fragment F{doublings} on Query{{doors}}");

    /// <summary>Fragments of which each spreads the next.</summary>
    private static string Chain(int length, string end) =>
        Repeat(length, i => $"fragment F{i} on Query{{...F{i + 1}}}") + $"fragment F{length} on Query{{{end}}}";

    /// <summary>An input object with two in it, with two in each, and so on.</summary>
    private static string Tree(int levels) => levels == 0 ? "{}" : $"{{and:[{Tree(levels - 1)} {Tree(levels - 1)}]}}";

    private static string Fill(string part) => new StringBuilder(Body).Insert(0, part, Body / Encoding.UTF8.GetByteCount(part)).ToString();

    private static string Repeat(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));
}
