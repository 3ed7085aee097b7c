using Federation.Execution;
using Federation.Language;
using Federation.Types;
using Federation.Validation;

namespace Federation.Security.Nesting;

/// <summary>Documents: each grammar that nests, read without limits of size, and the whole way of a request.</summary>
internal static class NestedDocuments
{
    private static readonly NestedText s_selections = new("", "{a", "", "}");
    private static readonly NestedText s_fragments = new("", "{...", "{a}", "}", Around: 1);
    private static readonly NestedText s_lists = new("{a(b:", "[", "1", "]", ")}", Around: 1);
    private static readonly NestedText s_objects = new("{a(b:", "{c:", "1", "}", ")}", Around: 1);

    public static IEnumerable<NestedInput> All =>
    [
        Parsed("selection sets", s_selections),
        Parsed("inline fragments", s_fragments),
        Parsed("list values", s_lists),
        Parsed("object values", s_objects),
        Parsed("variable types", new("query($a:", "[", "Int", "]", "){a}")),
        Parsed("variable defaults", new("query($a:Int=", "[", "1", "]", "){a}")),
        Parsed("directive arguments", new("{a@b(c:", "{d:", "1", "}", ")}", Around: 1)),
        Parsed("SDL field types", new("type A{a:", "[", "Int", "]", "}")),
        Parsed("SDL default values", new("input A{a:Int=", "[", "1", "]", "}")),
        Parsed("SDL argument defaults", new("type A{a(b:Int=", "{c:", "1", "}", "):Int}")),
        Parsed("SDL directive arguments", new("type A@d(a:", "[", "1", "]", "){a:Int}")),
        new("bare selections", Limit(100), depth => Guarded(new NestedText("", "a{", "b", "}").Write(depth), text =>
        {
            Utf8GraphQLParser.ParseSelectionSet(text);
            return null;
        })),
        new("value", Limit(100), depth => Guarded(new NestedText("", "[", "1", "]").Write(depth), text =>
        {
            Utf8GraphQLParser.ParseValue(text);
            return null;
        })),
        new("type reference", Limit(100), depth => Guarded(new NestedText("", "[", "Int", "]").Write(depth), text =>
        {
            Utf8GraphQLParser.ParseType(text);
            return null;
        })),
        Request("request of selections", s_selections, "LIMIT_DEPTH"),
        Request("request of fragments", s_fragments with { Inner = "{__typename}" }, null),
        Request("request of introspection", new("{__type(name:\"Query\"){", "ofType{", "name", "}", "}}", Around: 2), null),
        Request("request of a list", s_lists, "GRAPHQL_VALIDATION_FAILED"),
        Request("request of an object", s_objects, "GRAPHQL_VALIDATION_FAILED"),
    ];

    private static Func<int, string?> Limit(int deepest) => depth => depth > deepest ? ErrorCodes.LimitRecursion : null;

    private static Func<string?> Guarded(string text, Func<string, string?> read) => () =>
    {
        try
        {
            return read(text);
        }
        catch (SyntaxException exception)
        {
            return exception.Error.Code;
        }
    };

    private static NestedInput Parsed(string name, NestedText grammar) => new(name, Limit(100), depth =>
    {
        var source = new SourceText(grammar.Write(depth));
        return () => Utf8GraphQLParser.TryParse(source, ParserOptions.TrustedSdl, out _, out var error) ? null : error.Code;
    });

    /// <summary>The whole way with the limits for anonymous callers.</summary>
    private static NestedInput Request(string name, NestedText grammar, string? within)
    {
        var executor = new RequestExecutor(
            Schema.Parse("type Query { a(b: Int): Query }"),
            new ResolverMap(),
            new RequestExecutorOptions { ValidationOptions = new ValidationOptions { Limits = ValidationLimits.Default }, DocumentCacheSize = 0 });
        return new NestedInput(
            name,
            depth => depth <= 100 ? within : grammar.Write(depth).Length > ParserOptions.Default.MaxBytes ? ErrorCodes.LimitBytes : ErrorCodes.LimitRecursion,
            depth =>
            {
                var request = new GraphQLRequest { Query = grammar.Write(depth) };
                return () => Answers.CodeOf(executor.ExecuteAsync(request));
            });
    }
}
