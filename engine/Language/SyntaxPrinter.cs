namespace Federation.Language;

/// <summary>Writes syntax trees as GraphQL text. Parsing the text gives an equal tree.</summary>
public static class SyntaxPrinter
{
    /// <summary>The readable layout: two spaces of indentation, one selection or field a line, long argument lists broken.</summary>
    public static string Print(SyntaxNode node) => Print(node, compact: false);

    /// <param name="node">What to print.</param>
    /// <param name="compact">True for one line with as little white space as possible, for requests between machines.</param>
    public static string Print(SyntaxNode node, bool compact)
    {
        ArgumentNullException.ThrowIfNull(node);
        if (node is SchemaCoordinateNode coordinate)
        {
            return coordinate.Text;
        }
        else if (compact)
        {
            var writer = new CompactWriter();
            writer.Write(node);
            return writer.ToString();
        }
        else
        {
            var writer = new IndentedWriter();
            writer.Write(node);
            return writer.ToString();
        }
    }

    /// <summary>True when <c>"""</c> can carry the text unchanged; the usual choice for descriptions.</summary>
    public static bool IsPrintableAsBlockString(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return BlockString.CanCarry(value);
    }
}
