namespace Federation.Language;

/// <summary>The parts of which type definitions and extensions are made.</summary>
internal ref partial struct SyntaxParser
{
    private IReadOnlyList<NamedTypeNode> ParseImplements() =>
        SkipKeyword("implements"u8) ? ParseDelimitedTypes(TokenKind.Ampersand) : [];

    private IReadOnlyList<NamedTypeNode> ParseUnionMembers() => Skip(TokenKind.Equals) ? ParseDelimitedTypes(TokenKind.Pipe) : [];

    private IReadOnlyList<NamedTypeNode> ParseDelimitedTypes(TokenKind delimiter)
    {
        Skip(delimiter);
        var types = new List<NamedTypeNode>();
        do
        {
            types.Add(ParseNamedType());
        }
        while (Skip(delimiter));

        return types.ToArray();
    }

    private IReadOnlyList<FieldDefinitionNode> ParseFieldDefinitions()
    {
        if (!Skip(TokenKind.BraceOpen))
        {
            return [];
        }

        var first = _fieldDefinitions.Count;
        do
        {
            _fieldDefinitions.Add(ParseFieldDefinition());
        }
        while (!Ends(TokenKind.BraceClose));

        return _fieldDefinitions.Take(first);
    }

    private FieldDefinitionNode ParseFieldDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var name = ParseName();
        var arguments = ParseInputValues(TokenKind.ParenOpen, TokenKind.ParenClose);
        Expect(TokenKind.Colon);
        return new FieldDefinitionNode
        {
            Description = description,
            Name = name,
            Arguments = arguments,
            Type = ParseTypeReference(),
            Directives = ParseDirectives(isConst: true),
            Start = start,
            End = _lexer.PreviousEnd,
        };
    }

    /// <summary>The arguments of a field or directive, or the fields of an input object.</summary>
    private IReadOnlyList<InputValueDefinitionNode> ParseInputValues(TokenKind open, TokenKind close)
    {
        if (!Skip(open))
        {
            return [];
        }

        var first = _inputValues.Count;
        do
        {
            _inputValues.Add(ParseInputValue());
        }
        while (!Ends(close));

        return _inputValues.Take(first);
    }

    private InputValueDefinitionNode ParseInputValue()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var name = ParseName();
        Expect(TokenKind.Colon);
        return new InputValueDefinitionNode
        {
            Description = description,
            Name = name,
            Type = ParseTypeReference(),
            DefaultValue = Skip(TokenKind.Equals) ? ParseValue(isConst: true) : null,
            Directives = ParseDirectives(isConst: true),
            Start = start,
            End = _lexer.PreviousEnd,
        };
    }

    private IReadOnlyList<EnumValueDefinitionNode> ParseEnumValues()
    {
        if (!Skip(TokenKind.BraceOpen))
        {
            return [];
        }

        var first = _enumValues.Count;
        do
        {
            var start = _lexer.Start;
            _enumValues.Add(new EnumValueDefinitionNode
            {
                Description = ParseDescription(),
                Name = ParseEnumValueName(),
                Directives = ParseDirectives(isConst: true),
                Start = start,
                End = _lexer.PreviousEnd,
            });
        }
        while (!Ends(TokenKind.BraceClose));

        return _enumValues.Take(first);
    }

    private NameNode ParseEnumValueName()
    {
        if (PeekKeyword("true"u8) || PeekKeyword("false"u8) || PeekKeyword("null"u8))
        {
            _lexer.Fail(_lexer.Start, $"{Describe(_lexer)} is reserved and cannot be used for an enum value.");
        }

        return ParseName();
    }

    private IReadOnlyList<NameNode> ParseDirectiveLocations()
    {
        Skip(TokenKind.Pipe);
        var locations = new List<NameNode>();
        do
        {
            var token = _lexer;
            var name = ParseName();
            if (!HasFailed && !IsDirectiveLocation(name.Value))
            {
                FailUnexpected(token);
            }

            locations.Add(name);
        }
        while (Skip(TokenKind.Pipe));

        return locations.ToArray();
    }

    private static bool IsDirectiveLocation(string name) => name is
        "QUERY" or "MUTATION" or "SUBSCRIPTION" or "FIELD" or "FRAGMENT_DEFINITION" or "FRAGMENT_SPREAD" or "INLINE_FRAGMENT"
        or "VARIABLE_DEFINITION" or "SCHEMA" or "SCALAR" or "OBJECT" or "FIELD_DEFINITION" or "ARGUMENT_DEFINITION" or "INTERFACE"
        or "UNION" or "ENUM" or "ENUM_VALUE" or "INPUT_OBJECT" or "INPUT_FIELD_DEFINITION";
}
