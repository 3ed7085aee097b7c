namespace Federation.Language;

/// <summary>Values, arguments, directives and type references. See <see href="https://spec.graphql.org/September2025/#sec-Input-Values"/>.</summary>
internal ref partial struct SyntaxParser
{
    public ValueNode ParseValue(bool isConst)
    {
        var start = _lexer.Start;
        switch (_lexer.Kind)
        {
            case TokenKind.BracketOpen:
                return ParseList(isConst);
            case TokenKind.BraceOpen:
                return ParseObject(isConst);
            case TokenKind.Int:
                return new IntValueNode { Value = TakeValue(), Start = start, End = _lexer.PreviousEnd };
            case TokenKind.Float:
                return new FloatValueNode { Value = TakeValue(), Start = start, End = _lexer.PreviousEnd };
            case TokenKind.String or TokenKind.BlockString:
                return ParseString();
            case TokenKind.Name:
                return ParseNameValue();
            case TokenKind.Dollar when isConst:
                FailVariableInConstant();
                return Missing.Value;
            case TokenKind.Dollar:
                return ParseVariable();
            default:
                FailUnexpected();
                return Missing.Value;
        }
    }

    public TypeNode ParseTypeReference()
    {
        var start = _lexer.Start;
        TypeNode type;
        if (Skip(TokenKind.BracketOpen))
        {
            if (!Enter())
            {
                return Missing.Type;
            }

            var item = ParseTypeReference();
            Leave();
            Expect(TokenKind.BracketClose);
            type = new ListTypeNode { Type = item, Start = start, End = _lexer.PreviousEnd };
        }
        else
        {
            type = ParseNamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode { Type = type, Start = start, End = _lexer.PreviousEnd } : type;
    }

    private NamedTypeNode ParseNamedType()
    {
        var name = ParseName();
        return new NamedTypeNode { Name = name, Start = name.Start, End = name.End };
    }

    private string TakeValue()
    {
        var value = _lexer.GetValue();
        Advance();
        return value;
    }

    private StringValueNode ParseString()
    {
        var start = _lexer.Start;
        var block = Peek(TokenKind.BlockString);
        return new StringValueNode { Value = TakeValue(), Block = block, Start = start, End = _lexer.PreviousEnd };
    }

    private ValueNode ParseNameValue()
    {
        var start = _lexer.Start;
        var end = _lexer.End;
        if (SkipKeyword("true"u8))
        {
            return new BooleanValueNode { Value = true, Start = start, End = end };
        }

        if (SkipKeyword("false"u8))
        {
            return new BooleanValueNode { Value = false, Start = start, End = end };
        }

        return SkipKeyword("null"u8)
            ? new NullValueNode { Start = start, End = end }
            : new EnumValueNode { Value = TakeValue(), Start = start, End = end };
    }

    private VariableNode ParseVariable()
    {
        var start = _lexer.Start;
        Expect(TokenKind.Dollar);
        return new VariableNode { Name = ParseName(), Start = start, End = _lexer.PreviousEnd };
    }

    private void FailVariableInConstant()
    {
        var dollar = _lexer;
        Advance();
        if (Peek(TokenKind.Name))
        {
            _lexer.Fail(dollar.Start, $"Unexpected variable \"${_lexer.GetValue()}\" in constant value.");
        }

        FailUnexpected(dollar);
    }

    private ValueNode ParseList(bool isConst)
    {
        var start = _lexer.Start;
        Expect(TokenKind.BracketOpen);
        if (!Enter())
        {
            return Missing.Value;
        }

        var first = _items.Count;
        while (!Ends(TokenKind.BracketClose))
        {
            _items.Add(ParseValue(isConst));
        }

        Leave();
        return new ListValueNode { Items = _items.Take(first), Start = start, End = _lexer.PreviousEnd };
    }

    private ValueNode ParseObject(bool isConst)
    {
        var start = _lexer.Start;
        Expect(TokenKind.BraceOpen);
        if (!Enter())
        {
            return Missing.Value;
        }

        var first = _objectFields.Count;
        while (!Ends(TokenKind.BraceClose))
        {
            var name = ParseName();
            Expect(TokenKind.Colon);
            _objectFields.Add(new ObjectFieldNode { Name = name, Value = ParseValue(isConst), Start = name.Start, End = _lexer.PreviousEnd });
        }

        Leave();
        return new ObjectValueNode { Fields = _objectFields.Take(first), Start = start, End = _lexer.PreviousEnd };
    }

    private IReadOnlyList<ArgumentNode> ParseArguments(bool isConst)
    {
        if (!Skip(TokenKind.ParenOpen))
        {
            return [];
        }

        var first = _arguments.Count;
        do
        {
            var name = ParseName();
            Expect(TokenKind.Colon);
            _arguments.Add(new ArgumentNode { Name = name, Value = ParseValue(isConst), Start = name.Start, End = _lexer.PreviousEnd });
        }
        while (!Ends(TokenKind.ParenClose));

        return _arguments.Take(first);
    }

    private IReadOnlyList<DirectiveNode> ParseDirectives(bool isConst)
    {
        if (!Peek(TokenKind.At))
        {
            return [];
        }

        var directives = new List<DirectiveNode>();
        while (Peek(TokenKind.At))
        {
            if (directives.Count >= _options.MaxDirectivesPerLocation || ++_directives > _options.MaxDirectives)
            {
                FailDirectives(directives.Count);
                break;
            }

            var start = _lexer.Start;
            Advance();
            directives.Add(new DirectiveNode
            {
                Name = ParseName(),
                Arguments = ParseArguments(isConst),
                Start = start,
                End = _lexer.PreviousEnd,
            });
        }

        return directives.ToArray();
    }

    private void FailDirectives(int here) => _lexer.Fail(
        _lexer.Start,
        here >= _options.MaxDirectivesPerLocation
            ? $"Document has more than {_options.MaxDirectivesPerLocation} directives at one place. Remove those that have no effect."
            : $"Document has more than {_options.MaxDirectives} directives. Split the operation.",
        ErrorCodes.LimitDirectives);
}
