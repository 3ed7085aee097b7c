namespace Federation.Language;

/// <summary>Extensions. See <see href="https://spec.graphql.org/September2025/#sec-Type-System-Extensions"/>.</summary>
internal ref partial struct SyntaxParser
{
    /// <summary>The extension behind <c>extend</c>; null after an error.</summary>
    private TypeSystemDefinitionNode? ParseExtension()
    {
        var keyword = LookAhead();
        if (keyword.Kind != TokenKind.Name)
        {
            FailUnexpected(keyword);
            return null;
        }

        var start = _lexer.Start;
        var bytes = keyword.Bytes;
        if (!IsExtensible(bytes))
        {
            FailUnexpected(keyword);
            return null;
        }

        Advance();
        Advance();
        if (bytes.SequenceEqual("schema"u8))
        {
            return ParseSchemaExtension(start);
        }

        if (bytes.SequenceEqual("type"u8))
        {
            return ParseObjectTypeExtension(start);
        }

        if (bytes.SequenceEqual("interface"u8))
        {
            return ParseInterfaceTypeExtension(start);
        }

        if (bytes.SequenceEqual("union"u8))
        {
            return ParseUnionTypeExtension(start);
        }

        if (bytes.SequenceEqual("enum"u8))
        {
            return ParseEnumTypeExtension(start);
        }

        return bytes.SequenceEqual("input"u8) ? ParseInputObjectTypeExtension(start) : ParseScalarTypeExtension(start);
    }

    private static bool IsExtensible(ReadOnlySpan<byte> keyword) =>
        keyword.SequenceEqual("schema"u8) || keyword.SequenceEqual("scalar"u8) || keyword.SequenceEqual("type"u8)
        || keyword.SequenceEqual("interface"u8) || keyword.SequenceEqual("union"u8) || keyword.SequenceEqual("enum"u8)
        || keyword.SequenceEqual("input"u8);

    /// <summary>An extension that adds nothing is not one.</summary>
    private void ExpectContent(bool hasContent)
    {
        if (!hasContent)
        {
            FailUnexpected();
        }
    }

    private SchemaExtensionNode ParseSchemaExtension(int start)
    {
        var directives = ParseDirectives(isConst: true);
        var operationTypes = ParseOperationTypes();
        ExpectContent(directives.Count > 0 || operationTypes.Count > 0);
        return new SchemaExtensionNode
        {
            Directives = directives,
            OperationTypes = operationTypes,
            Start = start,
            End = _lexer.PreviousEnd,
        };
    }

    private ScalarTypeExtensionNode ParseScalarTypeExtension(int start)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        ExpectContent(directives.Count > 0);
        return new ScalarTypeExtensionNode { Name = name, Directives = directives, Start = start, End = _lexer.PreviousEnd };
    }

    private ObjectTypeExtensionNode ParseObjectTypeExtension(int start)
    {
        var name = ParseName();
        var interfaces = ParseImplements();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseFieldDefinitions();
        ExpectContent(interfaces.Count > 0 || directives.Count > 0 || fields.Count > 0);
        return new ObjectTypeExtensionNode
        {
            Name = name,
            Interfaces = interfaces,
            Directives = directives,
            Fields = fields,
            Start = start,
            End = _lexer.PreviousEnd,
        };
    }

    private InterfaceTypeExtensionNode ParseInterfaceTypeExtension(int start)
    {
        var name = ParseName();
        var interfaces = ParseImplements();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseFieldDefinitions();
        ExpectContent(interfaces.Count > 0 || directives.Count > 0 || fields.Count > 0);
        return new InterfaceTypeExtensionNode
        {
            Name = name,
            Interfaces = interfaces,
            Directives = directives,
            Fields = fields,
            Start = start,
            End = _lexer.PreviousEnd,
        };
    }

    private UnionTypeExtensionNode ParseUnionTypeExtension(int start)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var types = ParseUnionMembers();
        ExpectContent(directives.Count > 0 || types.Count > 0);
        return new UnionTypeExtensionNode { Name = name, Directives = directives, Types = types, Start = start, End = _lexer.PreviousEnd };
    }

    private EnumTypeExtensionNode ParseEnumTypeExtension(int start)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var values = ParseEnumValues();
        ExpectContent(directives.Count > 0 || values.Count > 0);
        return new EnumTypeExtensionNode { Name = name, Directives = directives, Values = values, Start = start, End = _lexer.PreviousEnd };
    }

    private InputObjectTypeExtensionNode ParseInputObjectTypeExtension(int start)
    {
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseInputValues(TokenKind.BraceOpen, TokenKind.BraceClose);
        ExpectContent(directives.Count > 0 || fields.Count > 0);
        return new InputObjectTypeExtensionNode
        {
            Name = name,
            Directives = directives,
            Fields = fields,
            Start = start,
            End = _lexer.PreviousEnd,
        };
    }
}
