using System.Runtime.CompilerServices;
using System.Text;

namespace Federation.Language;

/// <summary>
/// The readable layout, that of graphql-js 16. What fits on one line is written there first and taken back when it turns out
/// too long or to hold a line break.
/// </summary>
internal sealed partial class IndentedWriter
{
    private const int MaxLineLength = 80;

    private readonly StringBuilder _output = new();
    private int _indent;

    public override string ToString() => _output.ToString();

    public void Write(SyntaxNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case DocumentNode document: WriteDocument(document); break;
            case OperationDefinitionNode operation: WriteOperation(operation); break;
            case FragmentDefinitionNode fragment: WriteFragment(fragment); break;
            case VariableDefinitionNode variable: WriteVariableDefinition(variable); break;
            case SelectionSetNode set: WriteBlock(set.Selections); break;
            case FieldNode field: WriteField(field); break;
            case FragmentSpreadNode spread:
                Text("...").Append(spread.Name.Value);
                WriteDirectives(spread.Directives);
                break;
            case InlineFragmentNode fragment: WriteInlineFragment(fragment); break;
            case ArgumentNode argument: WriteNamed(argument.Name, argument.Value); break;
            case ObjectFieldNode field: WriteNamed(field.Name, field.Value); break;
            case DirectiveNode directive:
                Text("@").Append(directive.Name.Value);
                WriteList(directive.Arguments, "(", ", ", ")");
                break;
            case NameNode name: Text(name.Value); break;
            case ValueNode value: WriteValue(value); break;
            case TypeNode type: WriteType(type); break;
            default: WriteTypeSystem(node); break;
        }
    }

    private StringBuilder Text(string text) => _output.Append(text);

    private void NewLine() => _output.Append('\n').Append(' ', _indent * 2);

    private void WriteDocument(DocumentNode document)
    {
        for (var i = 0; i < document.Definitions.Count; i++)
        {
            if (i > 0)
            {
                Text("\n\n");
            }

            Write(document.Definitions[i]);
        }
    }

    /// <summary>Writes nothing for an empty list.</summary>
    private void WriteList<T>(IReadOnlyList<T> nodes, string open, string separator, string close)
        where T : SyntaxNode
    {
        if (nodes.Count == 0)
        {
            return;
        }

        Text(open);
        for (var i = 0; i < nodes.Count; i++)
        {
            if (i > 0)
            {
                Text(separator);
            }

            Write(nodes[i]);
        }

        Text(close);
    }

    /// <summary>One node a line.</summary>
    private void WriteLines<T>(IReadOnlyList<T> nodes, string open, string close, bool indented = true)
        where T : SyntaxNode
    {
        Text(open);
        _indent += indented ? 1 : 0;
        for (var i = 0; i < nodes.Count; i++)
        {
            NewLine();
            Write(nodes[i]);
        }

        _indent -= indented ? 1 : 0;
        NewLine();
        Text(close);
    }

    private void WriteBlock<T>(IReadOnlyList<T> nodes)
        where T : SyntaxNode
    {
        if (nodes.Count > 0)
        {
            WriteLines(nodes, "{", "}");
        }
    }

    /// <summary>Writes the nodes in parentheses on one line, or one a line when one of them has a line break.</summary>
    private void WriteParenthesized<T>(IReadOnlyList<T> nodes, bool indented)
        where T : SyntaxNode
    {
        var start = _output.Length;
        WriteList(nodes, "(", ", ", ")");
        if (CountLineBreaks(start) > 0)
        {
            _output.Length = start;
            WriteLines(nodes, "(", ")", indented);
        }
    }

    private void WriteDirectives(IReadOnlyList<DirectiveNode> directives) => WriteList(directives, " ", " ", "");

    private void WriteOperation(OperationDefinitionNode operation)
    {
        WriteDescription(operation.Description);
        var mayBeShort = operation is { Description: null, Operation: OperationType.Query } && OperationTypeNames.MayBeLeftOut(_output);
        var start = _output.Length;
        Text(operation.Operation.ToKeyword());
        if (operation.Name is not null)
        {
            Text(" ").Append(operation.Name.Value);
        }
        else if (operation.VariableDefinitions.Count > 0)
        {
            Text(" ");
        }

        WriteParenthesized(operation.VariableDefinitions, indented: false);
        WriteDirectives(operation.Directives);
        if (mayBeShort && _output.Length - start == "query".Length)
        {
            _output.Length = start;
        }
        else
        {
            Text(" ");
        }

        Write(operation.SelectionSet);
    }

    private void WriteFragment(FragmentDefinitionNode fragment)
    {
        WriteDescription(fragment.Description);
        Text("fragment ").Append(fragment.Name.Value).Append(" on ").Append(fragment.TypeCondition.Name.Value);
        WriteDirectives(fragment.Directives);
        Text(" ");
        Write(fragment.SelectionSet);
    }

    private void WriteVariableDefinition(VariableDefinitionNode variable)
    {
        WriteDescription(variable.Description);
        Write(variable.Variable);
        Text(": ");
        Write(variable.Type);
        WriteDefault(variable.DefaultValue);
        WriteDirectives(variable.Directives);
    }

    private void WriteField(FieldNode field)
    {
        var start = _output.Length;
        if (field.Alias is not null)
        {
            Text(field.Alias.Value).Append(": ");
        }

        Text(field.Name.Value);
        var argumentsStart = _output.Length;
        WriteList(field.Arguments, "(", ", ", ")");
        if (field.Arguments.Count > 0 && _output.Length - start - (CountLineBreaks(start) * _indent * 2) > MaxLineLength)
        {
            _output.Length = argumentsStart;
            WriteLines(field.Arguments, "(", ")");
        }

        WriteDirectives(field.Directives);
        if (field.SelectionSet is { Selections.Count: > 0 })
        {
            Text(" ");
            Write(field.SelectionSet);
        }
    }

    private void WriteInlineFragment(InlineFragmentNode fragment)
    {
        Text("...");
        if (fragment.TypeCondition is not null)
        {
            Text(" on ").Append(fragment.TypeCondition.Name.Value);
        }

        WriteDirectives(fragment.Directives);
        Text(" ");
        Write(fragment.SelectionSet);
    }

    private int CountLineBreaks(int start)
    {
        var count = 0;
        for (var i = start; i < _output.Length; i++)
        {
            count += _output[i] == '\n' ? 1 : 0;
        }

        return count;
    }
}
