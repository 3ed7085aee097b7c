using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Federation.Language;

/// <summary>
/// Recursive descent over the tokens of one text, with the limits enforced while reading. Errors are sticky: after the first
/// one the current token is <see cref="TokenKind.Failed"/>, with which no rule begins, so every loop and every recursion ends
/// by itself; what was built until then is thrown away by the caller.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal ref partial struct SyntaxParser
{
    private readonly ParserOptions _options;
    private Lexer _lexer;
    private int _tokens;
    private int _depth;
    private int _directives;
    private NodeBuffer<SelectionNode> _selections;
    private NodeBuffer<VariableDefinitionNode> _variableDefinitions;
    private NodeBuffer<ArgumentNode> _arguments;
    private NodeBuffer<ValueNode> _items;
    private NodeBuffer<ObjectFieldNode> _objectFields;
    private NodeBuffer<FieldDefinitionNode> _fieldDefinitions;
    private NodeBuffer<InputValueDefinitionNode> _inputValues;
    private NodeBuffer<EnumValueDefinitionNode> _enumValues;

    public SyntaxParser(ReadOnlySpan<byte> text, ParserOptions options)
    {
        _options = options;
        _lexer = new Lexer(text);
        Advance();
    }

    /// <summary>True after an error.</summary>
    public readonly bool HasFailed => _lexer.Kind == TokenKind.Failed;

    /// <summary>The error; only after a failure.</summary>
    public readonly GraphQLError GetError(SourceText source) => _lexer.GetError(source);

    /// <summary>The error in borrowed bytes, of which those before it say where it is.</summary>
    public readonly GraphQLError GetError(ReadOnlySpan<byte> text) => GetError(new SourceText(text[.._lexer.ErrorOffset].ToArray()));

    /// <summary>Fails when there is more text.</summary>
    public void ExpectEnd()
    {
        if (_lexer.Kind != TokenKind.EndOfFile)
        {
            FailExpected(TokenKindNames.Describe(TokenKind.EndOfFile));
        }
    }

    private void Advance()
    {
        _lexer.Advance();
        if (_lexer.Kind is not (TokenKind.EndOfFile or TokenKind.Failed) && ++_tokens > _options.MaxTokens)
        {
            _lexer.FailTokenLimit(_options.MaxTokens);
        }
    }

    private readonly bool Peek(TokenKind kind) => _lexer.Kind == kind;

    private readonly bool PeekKeyword(ReadOnlySpan<byte> keyword) =>
        _lexer.Kind == TokenKind.Name && _lexer.Bytes.SequenceEqual(keyword);

    private readonly bool PeekDescription() => _lexer.Kind is TokenKind.String or TokenKind.BlockString;

    /// <summary>The token behind the current one.</summary>
    private readonly Lexer LookAhead()
    {
        var ahead = _lexer;
        ahead.Advance();
        return ahead;
    }

    private bool Skip(TokenKind kind)
    {
        if (_lexer.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!PeekKeyword(keyword))
        {
            return false;
        }

        Advance();
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (!Skip(kind))
        {
            FailExpected(TokenKindNames.Describe(kind));
        }
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!SkipKeyword(keyword))
        {
            FailExpected($"\"{System.Text.Encoding.UTF8.GetString(keyword)}\"");
        }
    }

    /// <summary>True when a list ends: its closing token (which is taken) or an error.</summary>
    private bool Ends(TokenKind close) => HasFailed || Skip(close);

    private void FailExpected(string what)
    {
        if (!HasFailed)
        {
            _lexer.Fail(_lexer.Start, $"Expected {what}, found {Describe(_lexer)}.");
        }
    }

    private void FailUnexpected() => FailUnexpected(_lexer);

    private void FailUnexpected(Lexer token)
    {
        if (HasFailed)
        {
            return;
        }

        if (token.Kind == TokenKind.Failed)
        {
            _lexer.Fail(token.ErrorOffset, token.ErrorMessage ?? "", token.ErrorCode ?? ErrorCodes.ParseFailed);
            return;
        }

        _lexer.Fail(token.Start, $"Unexpected {Describe(token)}.");
    }

    private static string Describe(Lexer token)
    {
        var kind = TokenKindNames.Describe(token.Kind);
        return TokenKindNames.HasValue(token.Kind) ? $"{kind} \"{token.GetValue()}\"" : kind;
    }

    /// <summary>Enters one level of a nested grammar; every true needs a <see cref="Leave"/>.</summary>
    private bool Enter()
    {
        if (_depth >= _options.MaxRecursion)
        {
            _lexer.Fail(
                _lexer.Start,
                $"Document nests deeper than {_options.MaxRecursion} levels. Ask for less at once or use variables for nested input.",
                ErrorCodes.LimitRecursion);
            return false;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        _depth++;
        return true;
    }

    private void Leave() => _depth--;

    private NameNode ParseName()
    {
        if (_lexer.Kind != TokenKind.Name)
        {
            FailExpected(nameof(TokenKind.Name));
            return Missing.Name;
        }

        var name = new NameNode { Value = _lexer.GetName(), Start = _lexer.Start, End = _lexer.End };
        Advance();
        return name;
    }
}
