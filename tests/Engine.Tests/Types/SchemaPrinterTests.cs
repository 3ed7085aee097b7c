using Federation.Types;
using Xunit;

namespace Federation.Engine.Tests.Types;

public sealed class SchemaPrinterTests
{
    private const string Sdl = """"
        extend schema @link(url: "https://example.com/spec")

        """Where directives come from."""
        directive @tag(name: String!) repeatable on OBJECT | FIELD_DEFINITION

        type Query @tag(name: "b") @tag(name: "a") {
          zebra(
            """How many."""
            first: Int = 10 @tag(name: "x")
          ): Int @tag(name: "y")
          apple: Color @deprecated
        }

        """A color."""
        enum Color {
          RED

          """Like the sky."""
          BLUE @deprecated(reason: "Use RED.")
        }

        scalar Day @specifiedBy(url: "https://example.com/day")

        input Key @oneOf {
          id: ID
          code: String
        }
        """";

    private static readonly Schema Sample = Schema.Parse(Sdl, new SchemaOptions { AllowUnknownDirectives = true, AssumeValidSdl = true });

    [Fact]
    public void Print_WithAppliedDirectives_GivesTheDocumentBack() =>
        Assert.Equal(Sdl, SchemaPrinter.Print(Sample, new SchemaPrinterOptions { IncludeAppliedDirectives = true }));

    [Fact]
    public void Print_Sorted_OrdersTypesAndMembers() =>
        Assert.Equal(
            """"
            """Where directives come from."""
            directive @tag(name: String!) repeatable on FIELD_DEFINITION | OBJECT

            """A color."""
            enum Color {
              """Like the sky."""
              BLUE @deprecated(reason: "Use RED.")
              RED
            }

            scalar Day @specifiedBy(url: "https://example.com/day")

            input Key @oneOf {
              code: String
              id: ID
            }

            type Query {
              apple: Color @deprecated
              zebra(
                """How many."""
                first: Int = 10
              ): Int
            }
            """",
            SchemaPrinter.Print(Sample, new SchemaPrinterOptions { Sorted = true }));

    [Fact]
    public void Print_Filtered_LeavesOutTypesMembersAndDirectives()
    {
        var options = new SchemaPrinterOptions
        {
            IncludeAppliedDirectives = true,
            IncludeType = type => type.Name is "Query" or "Key",
            IncludeMember = member => member.Name is not ("apple" or "tag" or "first"),
            IncludeAppliedDirective = directive => directive.Name.Value is not ("tag" or "link"),
        };

        Assert.Equal(
            """
            type Query {
              zebra: Int
            }

            input Key @oneOf {
              id: ID
              code: String
            }
            """,
            SchemaPrinter.Print(Sample, options));
    }

    [Fact]
    public void Print_TypeWithRootNameThatIsNoRoot_KeepsTheSchemaDefinition() =>
        Assert.Equal(
            """
            schema {
              query: Query
            }

            type Query {
              a: Int
            }

            type Mutation {
              b: Int
            }
            """,
            SchemaPrinter.Print(Schema.Parse("schema { query: Query } type Query { a: Int } type Mutation { b: Int }")));

    [Fact]
    public void PrintIntrospection_Sorted_HasTheBuiltInDirectivesAndTypesByName()
    {
        var blocks = SchemaPrinter.PrintIntrospection(new SchemaPrinterOptions { Sorted = true }).Split("\n\n");

        Assert.Equal(
            """"
            """Exactly one field of the input object must be given, and not as null."""
            directive @oneOf on INPUT_OBJECT
            """",
            blocks[2]);
        Assert.Equal(
            ["@deprecated(", "@include(", "@oneOf", "@skip(", "@specifiedBy(", "__Directive", "__DirectiveLocation", "__EnumValue", "__Field", "__InputValue", "__Schema", "__Type", "__TypeKind"],
            blocks.SelectMany(block => block.Split('\n'))
                .Where(line => line.StartsWith("directive ", StringComparison.Ordinal) || line.StartsWith("type ", StringComparison.Ordinal) || line.StartsWith("enum ", StringComparison.Ordinal))
                .Select(line => line.Split(' ')[1]));
    }
}
