using Federation.Language;
using Xunit;

namespace Federation.Engine.Tests.Language;

public sealed class SyntaxPrinterTests
{
    private const string Operation = """
        "What a buyer sees"
        query Offer($vin: Vin!, $first: Int = 10 @seen) @live {
          car: vehicle(vin: $vin) {
            ...Card @defer
            ... on Electric {
              range(unit: KM)
            }
            note(text: "a\nb", tags: ["x", null], filter: {price: 1.5, sold: false})
            search(
              text: "a rather long text so that the arguments do not fit on one line any more"
              first: $first
            )
          }
        }

        fragment Card on Vehicle {
          vin
        }
        """;

    [Fact]
    public void Print_Operation_GivesTheReadableLayout() =>
        Assert.Equal(Operation, SyntaxPrinter.Print(Utf8GraphQLParser.Parse(Operation.ReplaceLineEndings(" "))));

    [Fact]
    public void Print_Compact_GivesOneLineThatMeansTheSame()
    {
        var document = Utf8GraphQLParser.Parse(Operation);
        var compact = SyntaxPrinter.Print(document, compact: true);

        Assert.Equal(
            "\"What a buyer sees\" query Offer($vin:Vin!$first:Int=10@seen)@live{car:vehicle(vin:$vin){...Card@defer ...on Electric{range(unit:KM)}"
            + "note(text:\"a\\nb\" tags:[\"x\" null]filter:{price:1.5 sold:false})"
            + "search(text:\"a rather long text so that the arguments do not fit on one line any more\" first:$first)}}"
            + "fragment Card on Vehicle{vin}",
            compact);
        Assert.Equal(Operation, SyntaxPrinter.Print(Utf8GraphQLParser.Parse(compact)));
    }

    [Fact]
    public void Print_CompactBlockString_StaysOnOneLine() => Assert.Equal(
        "{a(b:\"x\\ny\")}",
        SyntaxPrinter.Print(Utf8GraphQLParser.Parse("{ a(b: \"\"\"\n  x\n  y\n\"\"\") }"), compact: true));

    [Fact]
    public void Print_Sdl_RoundTrips()
    {
        const string Sdl = """
            schema @link(url: "https://example.org/spec/v1") {
              query: Query
            }

            directive @tag(
              "Which one"
              name: String!
            ) repeatable on OBJECT | FIELD_DEFINITION

            "A car"
            type Car implements Node & Vehicle @tag(name: "x") {
              "The key"
              id: ID!
              price(currency: Currency = EUR): Money
            }

            interface Vehicle implements Node

            union Found = Car | Dealer

            enum Currency {
              EUR
              SEK @deprecated
            }

            input Filter {
              above: Int = 1
            }

            scalar Money

            extend schema @tag(name: "y")

            extend input Filter {
              below: Int
            }
            """;

        Assert.Equal(Sdl, SyntaxPrinter.Print(Utf8GraphQLParser.Parse(Sdl)));
        Assert.Equal(Sdl, SyntaxPrinter.Print(Utf8GraphQLParser.Parse(SyntaxPrinter.Print(Utf8GraphQLParser.Parse(Sdl), compact: true))));
    }

    [Fact]
    public void Print_NodeBuiltInCode_NeedsNoText() => Assert.Equal(
        "{\n  _entities(representations: $r)\n}",
        new OperationDefinitionNode
        {
            SelectionSet = new SelectionSetNode
            {
                Selections =
                [
                    new FieldNode
                    {
                        Name = new NameNode("_entities"),
                        Arguments =
                        [
                            new ArgumentNode { Name = new NameNode("representations"), Value = new VariableNode { Name = new NameNode("r") } },
                        ],
                    },
                ],
            },
        }.ToString());

    [Theory]
    [InlineData("type Car query { price }", "type Car\n\nquery {\n  price\n}", "type Car query{price}")]
    [InlineData("type Car { id: ID } query { price }", "type Car {\n  id: ID\n}\n\n{\n  price\n}", "type Car{id:ID}{price}")]
    public void Print_QueryBehindADefinitionWithoutBody_KeepsItsKeyword(string text, string indented, string compact)
    {
        var document = Utf8GraphQLParser.Parse(text);

        Assert.Equal(indented, SyntaxPrinter.Print(document));
        Assert.Equal(compact, SyntaxPrinter.Print(document, compact: true));
    }
}
