using Federation.Types;
using Xunit;

namespace Federation.Engine.Tests.Types;

public sealed class IncrementalDirectivesTests
{
    private const string Sdl = "type Query {\n  name: String\n}";

    [Fact]
    public void Schema_WithoutTheOptions_HasNoIncrementalDirective()
    {
        var schema = Schema.Parse(Sdl);

        Assert.False(IncrementalDirectives.AreIn(schema));
        Assert.Equal(Sdl, SchemaPrinter.Print(schema).Trim());
    }

    [Fact]
    public void Schema_WithTheOptions_DefinesAndPrintsThem()
    {
        var schema = Schema.Parse(Sdl, new SchemaOptions { EnableDefer = true, EnableStream = true });

        Assert.Equal(
            """"
            """Delivers the fragment after the rest of the answer when `if` is true."""
            directive @defer(
              """Deferred when true."""
              if: Boolean! = true

              """Names the fragment in the answer; unique in the document."""
              label: String
            ) on FRAGMENT_SPREAD | INLINE_FRAGMENT

            """
            Delivers the items of the list after the first `initialCount` ones later, as they come, when `if` is true.
            """
            directive @stream(
              """Streamed when true."""
              if: Boolean! = true

              """Names the list in the answer; unique in the document."""
              label: String

              """How many items come with the rest of the answer."""
              initialCount: Int! = 0
            ) on FIELD

            type Query {
              name: String
            }
            """",
            SchemaPrinter.Print(schema).Trim());
        Assert.Equal(["Query", "Int", "String", "Boolean"], schema.Types.Where(t => !t.IsIntrospection).Select(t => t.Name));
    }

    [Fact]
    public void Schema_ThatDefinesADirectiveItself_KeepsItsOwn()
    {
        var schema = Schema.Parse(
            "directive @defer(if: Boolean! = true, label: String) on INLINE_FRAGMENT " + Sdl, new SchemaOptions { EnableDefer = true });

        Assert.Equal([DirectiveLocation.InlineFragment], schema.GetDirective("defer")!.Locations);
        Assert.Null(schema.GetDirective("stream"));
        Assert.True(IncrementalDirectives.AreIn(schema));
    }
}
