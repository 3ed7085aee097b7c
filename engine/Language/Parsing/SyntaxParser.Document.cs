namespace Federation.Language;

/// <summary>Documents. See <see href="https://spec.graphql.org/September2025/#sec-Document"/>.</summary>
internal ref partial struct SyntaxParser
{
    public DocumentNode ParseDocument(SourceText source)
    {
        var definitions = new List<DefinitionNode>();
        do
        {
            var definition = ParseDefinition();
            if (definition is not null)
            {
                definitions.Add(definition);
            }
        }
        while (!Ends(TokenKind.EndOfFile));

        return new DocumentNode { Definitions = definitions.ToArray(), Source = source, Start = 0, End = source.Utf8.Length };
    }

    /// <summary>One definition; null after an error.</summary>
    private DefinitionNode? ParseDefinition()
    {
        if (Peek(TokenKind.BraceOpen))
        {
            return ParseShorthandQuery();
        }

        if (!PeekDescription())
        {
            return ParseDefinition(_lexer, hasDescription: false);
        }

        var keyword = LookAhead();
        if (keyword.Kind == TokenKind.BraceOpen)
        {
            _lexer.Fail(_lexer.Start, "Unexpected description, descriptions are not supported on shorthand queries.");
            return null;
        }

        return ParseDefinition(keyword, hasDescription: true);
    }

    private DefinitionNode? ParseDefinition(Lexer keyword, bool hasDescription)
    {
        if (keyword.Kind != TokenKind.Name)
        {
            FailUnexpected(keyword);
            return null;
        }

        var bytes = keyword.Bytes;
        if (bytes.SequenceEqual("query"u8) || bytes.SequenceEqual("mutation"u8) || bytes.SequenceEqual("subscription"u8))
        {
            return ParseOperation();
        }

        if (bytes.SequenceEqual("fragment"u8))
        {
            return ParseFragmentDefinition();
        }

        if (ParseTypeSystemDefinition(bytes) is { } definition)
        {
            return definition;
        }

        if (hasDescription && !HasFailed)
        {
            _lexer.Fail(_lexer.Start, "Unexpected description, only GraphQL definitions support descriptions.");
            return null;
        }

        if (bytes.SequenceEqual("extend"u8))
        {
            return ParseExtension();
        }

        FailUnexpected(keyword);
        return null;
    }

    private StringValueNode? ParseDescription() => PeekDescription() ? ParseString() : null;
}
