namespace Federation.Language;

/// <summary>Operations, selections and fragments. See <see href="https://spec.graphql.org/September2025/#sec-Language.Operations"/>.</summary>
internal ref partial struct SyntaxParser
{
    /// <summary>The selections of a text that has no braces of its own.</summary>
    public SelectionSetNode ParseBareSelections()
    {
        if (Peek(TokenKind.BraceOpen))
        {
            var braced = ParseSelectionSet();
            ExpectEnd();
            return braced;
        }

        var start = _lexer.Start;
        var first = _selections.Count;
        do
        {
            _selections.Add(ParseSelection());
        }
        while (!HasFailed && !Peek(TokenKind.EndOfFile));

        return new SelectionSetNode { Selections = _selections.Take(first), Start = start, End = _lexer.PreviousEnd };
    }

    private OperationDefinitionNode ParseShorthandQuery()
    {
        var start = _lexer.Start;
        return new OperationDefinitionNode
        {
            Operation = OperationType.Query,
            SelectionSet = ParseSelectionSet(),
            Start = start,
            End = _lexer.PreviousEnd,
        };
    }

    private OperationDefinitionNode ParseOperation()
    {
        var start = _lexer.Start;
        return new OperationDefinitionNode
        {
            Description = ParseDescription(),
            Operation = ParseOperationType(),
            Name = Peek(TokenKind.Name) ? ParseName() : null,
            VariableDefinitions = ParseVariableDefinitions(),
            Directives = ParseDirectives(isConst: false),
            SelectionSet = ParseSelectionSet(),
            Start = start,
            End = _lexer.PreviousEnd,
        };
    }

    private OperationType ParseOperationType()
    {
        if (SkipKeyword("query"u8))
        {
            return OperationType.Query;
        }

        if (SkipKeyword("mutation"u8))
        {
            return OperationType.Mutation;
        }

        if (SkipKeyword("subscription"u8))
        {
            return OperationType.Subscription;
        }

        if (Peek(TokenKind.Name))
        {
            FailUnexpected();
        }

        FailExpected(nameof(TokenKind.Name));
        return OperationType.Query;
    }

    private IReadOnlyList<VariableDefinitionNode> ParseVariableDefinitions()
    {
        if (!Skip(TokenKind.ParenOpen))
        {
            return [];
        }

        var first = _variableDefinitions.Count;
        do
        {
            _variableDefinitions.Add(ParseVariableDefinition());
        }
        while (!Ends(TokenKind.ParenClose));

        return _variableDefinitions.Take(first);
    }

    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        return new VariableDefinitionNode
        {
            Description = description,
            Variable = variable,
            Type = ParseTypeReference(),
            DefaultValue = Skip(TokenKind.Equals) ? ParseValue(isConst: true) : null,
            Directives = ParseDirectives(isConst: true),
            Start = start,
            End = _lexer.PreviousEnd,
        };
    }

    private SelectionSetNode ParseSelectionSet()
    {
        var start = _lexer.Start;
        Expect(TokenKind.BraceOpen);
        if (HasFailed || !Enter())
        {
            return Missing.SelectionSet;
        }

        var first = _selections.Count;
        do
        {
            _selections.Add(ParseSelection());
        }
        while (!Ends(TokenKind.BraceClose));

        Leave();
        return new SelectionSetNode { Selections = _selections.Take(first), Start = start, End = _lexer.PreviousEnd };
    }

    private SelectionNode ParseSelection() => Peek(TokenKind.Spread) ? ParseFragment() : ParseField();

    private FieldNode ParseField()
    {
        var start = _lexer.Start;
        var name = ParseName();
        NameNode? alias = null;
        if (Skip(TokenKind.Colon))
        {
            alias = name;
            name = ParseName();
        }

        return new FieldNode
        {
            Alias = alias,
            Name = name,
            Arguments = ParseArguments(isConst: false),
            Directives = ParseDirectives(isConst: false),
            SelectionSet = Peek(TokenKind.BraceOpen) ? ParseSelectionSet() : null,
            Start = start,
            End = _lexer.PreviousEnd,
        };
    }

    private SelectionNode ParseFragment()
    {
        var start = _lexer.Start;
        Expect(TokenKind.Spread);
        var hasTypeCondition = SkipKeyword("on"u8);
        if (!hasTypeCondition && Peek(TokenKind.Name))
        {
            return new FragmentSpreadNode
            {
                Name = ParseName(),
                Directives = ParseDirectives(isConst: false),
                Start = start,
                End = _lexer.PreviousEnd,
            };
        }

        return new InlineFragmentNode
        {
            TypeCondition = hasTypeCondition ? ParseNamedType() : null,
            Directives = ParseDirectives(isConst: false),
            SelectionSet = ParseSelectionSet(),
            Start = start,
            End = _lexer.PreviousEnd,
        };
    }

    private FragmentDefinitionNode ParseFragmentDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        ExpectKeyword("fragment"u8);
        var name = ParseFragmentName();
        ExpectKeyword("on"u8);
        return new FragmentDefinitionNode
        {
            Description = description,
            Name = name,
            TypeCondition = ParseNamedType(),
            Directives = ParseDirectives(isConst: false),
            SelectionSet = ParseSelectionSet(),
            Start = start,
            End = _lexer.PreviousEnd,
        };
    }

    /// <summary>A name but <c>on</c>, which begins a type condition.</summary>
    private NameNode ParseFragmentName()
    {
        if (PeekKeyword("on"u8))
        {
            FailUnexpected();
        }

        return ParseName();
    }
}
