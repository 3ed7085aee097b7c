using Federation.Language;
using Xunit;

namespace Federation.Engine.Tests.Language;

public sealed class Utf8GraphQLParserTests
{
    [Theory]
    [InlineData("{ vehicle(vin: }", "Syntax Error: Unexpected \"}\".", 1, 16)]
    [InlineData("{ vehicle { ", "Syntax Error: Expected Name, found <EOF>.", 1, 13)]
    [InlineData("query Q($vin: Vin! = $other) { a }", "Syntax Error: Unexpected variable \"$other\" in constant value.", 1, 22)]
    [InlineData("fragment on on Vehicle { vin }", "Syntax Error: Unexpected Name \"on\".", 1, 10)]
    [InlineData("{ price(above: 01) }", "Syntax Error: Invalid number, unexpected digit after 0: \"1\".", 1, 17)]
    [InlineData("{\n  trim(name: 'x')\n}", "Syntax Error: Unexpected single quote character ('), did you mean to use a double quote (\")?", 2, 14)]
    [InlineData("{ trim(name: \"GT", "Syntax Error: Unterminated string.", 1, 17)]
    [InlineData("{ trim(name: \"\\q\") }", "Syntax Error: Invalid character escape sequence: \"\\q\".", 1, 15)]
    [InlineData("{ tr\u00EFm }", "Syntax Error: Unexpected character: U+00EF.", 1, 5)]
    [InlineData("enum Fuel { PETROL null }", "Syntax Error: Name \"null\" is reserved and cannot be used for an enum value.", 1, 20)]
    [InlineData("extend type Vehicle", "Syntax Error: Unexpected <EOF>.", 1, 20)]
    [InlineData("directive @price on FIELDS", "Syntax Error: Unexpected Name \"FIELDS\".", 1, 21)]
    [InlineData("\"A car\" { a }", "Syntax Error: Unexpected description, descriptions are not supported on shorthand queries.", 1, 1)]
    [InlineData("\"\uD83D\uDE97\" vehicle", "Syntax Error: Unexpected description, only GraphQL definitions support descriptions.", 1, 1)]
    public void TryParse_InvalidSyntax_GivesMessageAndPlace(string source, string message, int line, int column)
    {
        var parsed = Utf8GraphQLParser.TryParse(new SourceText(source), ParserOptions.Default, out var document, out var error);

        Assert.False(parsed);
        Assert.Null(document);
        Assert.Equal(message, error!.Message);
        Assert.Equal(ErrorCodes.ParseFailed, error.Code);
        Assert.Equal([new SourcePosition(line, column)], error.Locations);
    }

    [Fact]
    public void TryParse_InvalidUtf8_IsRefusedAtItsPlace()
    {
        var source = new SourceText((byte[])[.. "{ a(b: \""u8, 0xC3, 0x28, .. "\") }"u8]);

        Assert.False(Utf8GraphQLParser.TryParse(source, ParserOptions.Default, out _, out var error));
        Assert.Equal("Syntax Error: Invalid UTF-8. Send the document as UTF-8 text.", error.Message);
        Assert.Equal([new SourcePosition(1, 9)], error.Locations);
    }

    [Fact]
    public void Parse_FieldAfterWideCharacters_CountsColumnsInUtf16AndOffsetsInBytes()
    {
        const string Text = "{ a(b: \"\uD83D\uDE97\u00E9\") c }";

        var document = Utf8GraphQLParser.Parse(Text);
        var operation = Assert.IsType<OperationDefinitionNode>(Assert.Single(document.Definitions));
        var field = operation.SelectionSet.Selections[1];

        Assert.Equal(17, field.Start);
        Assert.Equal(new SourcePosition(1, 15), document.Source!.GetPosition(field.Start));
    }

    [Fact]
    public void Parse_StringWithEscapes_GivesTheMeaning()
    {
        var value = Assert.IsType<StringValueNode>(Utf8GraphQLParser.ParseValue("""
            "tab\t quote\" \u00E9 \uD83D\uDE97 \u{1F697}"
            """));

        Assert.Equal("tab\t quote\" \u00E9 \uD83D\uDE97 \uD83D\uDE97", value.Value);
        Assert.False(value.Block);
    }

    [Fact]
    public void Parse_BlockString_RemovesIndentationAndKeepsEscapedQuotes()
    {
        var value = Assert.IsType<StringValueNode>(Utf8GraphQLParser.ParseValue("\"\"\"\n    one\n      \\\"\"\"two\n\n\"\"\""));

        Assert.Equal("one\n  \"\"\"two", value.Value);
        Assert.True(value.Block);
    }

    [Theory]
    [InlineData("id trim { code }", "{id trim{code}}")]
    [InlineData("{ id }", "{id}")]
    [InlineData("... on Car @include(if: $x) { vin }", "{...on Car@include(if:$x){vin}}")]
    public void ParseSelectionSet_WithOrWithoutBraces_GivesSelections(string text, string expected) =>
        Assert.Equal(expected, SyntaxPrinter.Print(Utf8GraphQLParser.ParseSelectionSet(text), compact: true));

    [Fact]
    public void ParseSelectionSet_Empty_Throws()
    {
        var exception = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.ParseSelectionSet(" "));

        Assert.Equal("Syntax Error: Expected Name, found <EOF>.", exception.Error.Message);
    }

    [Fact]
    public void ParseType_WrappedType_GivesItsTree() =>
        Assert.Equal("[[Int!]]!", Utf8GraphQLParser.ParseType("[ [Int !] ]!").ToString());
}
