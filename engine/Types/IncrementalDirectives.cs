using Federation.Language;

namespace Federation.Types;

/// <summary>
/// The directives of incremental delivery, which a schema has only when its options or its SDL say so
/// (https://github.com/graphql/graphql-spec/pull/1110).
/// </summary>
public static class IncrementalDirectives
{
    public const string Defer = "defer";
    public const string Stream = "stream";

    private const string Sdl = """"
        "Delivers the fragment after the rest of the answer when `if` is true."
        directive @defer("Deferred when true." if: Boolean! = true "Names the fragment in the answer; unique in the document." label: String)
          on FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Delivers the items of the list after the first `initialCount` ones later, as they come, when `if` is true."
        directive @stream(
          "Streamed when true."
          if: Boolean! = true
          "Names the list in the answer; unique in the document."
          label: String
          "How many items come with the rest of the answer."
          initialCount: Int! = 0
        ) on FIELD
        """";

    private static readonly DirectiveDefinitionNode[] s_nodes =
        [.. Utf8GraphQLParser.Parse(Sdl, ParserOptions.TrustedSdl).Definitions.Cast<DirectiveDefinitionNode>()];

    /// <summary>True when a schema has at least one of them.</summary>
    public static bool AreIn(Schema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return schema.GetDirective(Defer) is not null || schema.GetDirective(Stream) is not null;
    }

    /// <summary>The definitions that the options ask for.</summary>
    internal static IEnumerable<DirectiveDefinitionNode> For(SchemaOptions options) =>
        s_nodes.Where(node => node.Name.Value == Defer ? options.EnableDefer : options.EnableStream);
}
