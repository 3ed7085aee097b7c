namespace Federation.Language;

/// <summary>Definitions of the type system. See <see href="https://spec.graphql.org/September2025/#sec-Type-System"/>.</summary>
internal ref partial struct SyntaxParser
{
    /// <summary>The definition that a keyword begins; null for any other word.</summary>
    private TypeSystemDefinitionNode? ParseTypeSystemDefinition(ReadOnlySpan<byte> keyword)
    {
        if (keyword.SequenceEqual("type"u8))
        {
            return ParseObjectType();
        }

        if (keyword.SequenceEqual("input"u8))
        {
            return ParseInputObjectType();
        }

        if (keyword.SequenceEqual("enum"u8))
        {
            return ParseEnumType();
        }

        if (keyword.SequenceEqual("interface"u8))
        {
            return ParseInterfaceType();
        }

        if (keyword.SequenceEqual("union"u8))
        {
            return ParseUnionType();
        }

        if (keyword.SequenceEqual("scalar"u8))
        {
            return ParseScalarType();
        }

        if (keyword.SequenceEqual("directive"u8))
        {
            return ParseDirectiveDefinition();
        }

        return keyword.SequenceEqual("schema"u8) ? ParseSchemaDefinition() : null;
    }

    private SchemaDefinitionNode ParseSchemaDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        ExpectKeyword("schema"u8);
        var directives = ParseDirectives(isConst: true);
        if (!Peek(TokenKind.BraceOpen))
        {
            Expect(TokenKind.BraceOpen);
        }

        return new SchemaDefinitionNode
        {
            Description = description,
            Directives = directives,
            OperationTypes = ParseOperationTypes(),
            Start = start,
            End = _lexer.PreviousEnd,
        };
    }

    private IReadOnlyList<OperationTypeDefinitionNode> ParseOperationTypes()
    {
        if (!Skip(TokenKind.BraceOpen))
        {
            return [];
        }

        var types = new List<OperationTypeDefinitionNode>();
        do
        {
            var start = _lexer.Start;
            var operation = ParseOperationType();
            Expect(TokenKind.Colon);
            types.Add(new OperationTypeDefinitionNode
            {
                Operation = operation,
                Type = ParseNamedType(),
                Start = start,
                End = _lexer.PreviousEnd,
            });
        }
        while (!Ends(TokenKind.BraceClose));

        return types.ToArray();
    }

    private ScalarTypeDefinitionNode ParseScalarType()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        ExpectKeyword("scalar"u8);
        return new ScalarTypeDefinitionNode
        {
            Description = description,
            Name = ParseName(),
            Directives = ParseDirectives(isConst: true),
            Start = start,
            End = _lexer.PreviousEnd,
        };
    }

    private ObjectTypeDefinitionNode ParseObjectType()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        ExpectKeyword("type"u8);
        return new ObjectTypeDefinitionNode
        {
            Description = description,
            Name = ParseName(),
            Interfaces = ParseImplements(),
            Directives = ParseDirectives(isConst: true),
            Fields = ParseFieldDefinitions(),
            Start = start,
            End = _lexer.PreviousEnd,
        };
    }

    private InterfaceTypeDefinitionNode ParseInterfaceType()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        ExpectKeyword("interface"u8);
        return new InterfaceTypeDefinitionNode
        {
            Description = description,
            Name = ParseName(),
            Interfaces = ParseImplements(),
            Directives = ParseDirectives(isConst: true),
            Fields = ParseFieldDefinitions(),
            Start = start,
            End = _lexer.PreviousEnd,
        };
    }

    private UnionTypeDefinitionNode ParseUnionType()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        ExpectKeyword("union"u8);
        return new UnionTypeDefinitionNode
        {
            Description = description,
            Name = ParseName(),
            Directives = ParseDirectives(isConst: true),
            Types = ParseUnionMembers(),
            Start = start,
            End = _lexer.PreviousEnd,
        };
    }

    private EnumTypeDefinitionNode ParseEnumType()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        ExpectKeyword("enum"u8);
        return new EnumTypeDefinitionNode
        {
            Description = description,
            Name = ParseName(),
            Directives = ParseDirectives(isConst: true),
            Values = ParseEnumValues(),
            Start = start,
            End = _lexer.PreviousEnd,
        };
    }

    private InputObjectTypeDefinitionNode ParseInputObjectType()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        ExpectKeyword("input"u8);
        return new InputObjectTypeDefinitionNode
        {
            Description = description,
            Name = ParseName(),
            Directives = ParseDirectives(isConst: true),
            Fields = ParseInputValues(TokenKind.BraceOpen, TokenKind.BraceClose),
            Start = start,
            End = _lexer.PreviousEnd,
        };
    }

    private DirectiveDefinitionNode ParseDirectiveDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        ExpectKeyword("directive"u8);
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseInputValues(TokenKind.ParenOpen, TokenKind.ParenClose);
        var repeatable = SkipKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        return new DirectiveDefinitionNode
        {
            Description = description,
            Name = name,
            Arguments = arguments,
            Repeatable = repeatable,
            Locations = ParseDirectiveLocations(),
            Start = start,
            End = _lexer.PreviousEnd,
        };
    }
}
