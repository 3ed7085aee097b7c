using System.Runtime.CompilerServices;
using System.Text;

namespace Federation.Language;

/// <summary>
/// One line, no white space but the space that two words need, or a word and the spread behind it.
/// Block strings are written as quoted strings, so that the line stays one.
/// </summary>
internal sealed partial class CompactWriter
{
    private readonly StringBuilder _output = new();
    private bool _afterWord;

    public override string ToString() => _output.ToString();

    public void Write(SyntaxNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case DocumentNode document: WriteAll(document.Definitions); break;
            case OperationDefinitionNode operation: WriteOperation(operation); break;
            case FragmentDefinitionNode fragment: WriteFragment(fragment); break;
            case VariableDefinitionNode variable: WriteVariableDefinition(variable); break;
            case SelectionSetNode set: WriteBlock(set.Selections); break;
            case FieldNode field: WriteField(field); break;
            case FragmentSpreadNode spread:
                Spread();
                Word(spread.Name.Value);
                WriteAll(spread.Directives);
                break;
            case InlineFragmentNode fragment: WriteInlineFragment(fragment); break;
            case ArgumentNode argument: WriteNamed(argument.Name, argument.Value); break;
            case ObjectFieldNode field: WriteNamed(field.Name, field.Value); break;
            case DirectiveNode directive:
                Punctuator('@');
                Word(directive.Name.Value);
                WriteArguments(directive.Arguments);
                break;
            case NameNode name: Word(name.Value); break;
            case ValueNode value: WriteValue(value); break;
            case TypeNode type: WriteType(type); break;
            default: WriteTypeSystem(node); break;
        }
    }

    private void Word(string text)
    {
        if (_afterWord)
        {
            _output.Append(' ');
        }

        _output.Append(text);
        _afterWord = true;
    }

    private void Punctuator(char text)
    {
        _output.Append(text);
        _afterWord = false;
    }

    private void Spread()
    {
        _output.Append(_afterWord ? " ..." : "...");
        _afterWord = false;
    }

    private void WriteAll<T>(IReadOnlyList<T> nodes)
        where T : SyntaxNode
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            Write(nodes[i]);
        }
    }

    private void WriteBlock<T>(IReadOnlyList<T> nodes)
        where T : SyntaxNode
    {
        Punctuator('{');
        WriteAll(nodes);
        Punctuator('}');
    }

    private void WriteArguments<T>(IReadOnlyList<T> nodes)
        where T : SyntaxNode
    {
        if (nodes.Count > 0)
        {
            Punctuator('(');
            WriteAll(nodes);
            Punctuator(')');
        }
    }

    private void WriteOperation(OperationDefinitionNode operation)
    {
        var shorthand = operation is
        {
            Operation: OperationType.Query, Name: null, Description: null, VariableDefinitions.Count: 0, Directives.Count: 0,
        } && OperationTypeNames.MayBeLeftOut(_output);
        if (!shorthand)
        {
            WriteDescription(operation.Description);
            Word(operation.Operation.ToKeyword());
            if (operation.Name is not null)
            {
                Word(operation.Name.Value);
            }

            WriteArguments(operation.VariableDefinitions);
            WriteAll(operation.Directives);
        }

        Write(operation.SelectionSet);
    }

    private void WriteFragment(FragmentDefinitionNode fragment)
    {
        WriteDescription(fragment.Description);
        Word("fragment");
        Word(fragment.Name.Value);
        Word("on");
        Word(fragment.TypeCondition.Name.Value);
        WriteAll(fragment.Directives);
        Write(fragment.SelectionSet);
    }

    private void WriteVariableDefinition(VariableDefinitionNode variable)
    {
        WriteDescription(variable.Description);
        Write(variable.Variable);
        Punctuator(':');
        Write(variable.Type);
        WriteDefault(variable.DefaultValue);
        WriteAll(variable.Directives);
    }

    private void WriteField(FieldNode field)
    {
        if (field.Alias is not null)
        {
            Word(field.Alias.Value);
            Punctuator(':');
        }

        Word(field.Name.Value);
        WriteArguments(field.Arguments);
        WriteAll(field.Directives);
        if (field.SelectionSet is not null)
        {
            Write(field.SelectionSet);
        }
    }

    private void WriteInlineFragment(InlineFragmentNode fragment)
    {
        Spread();
        if (fragment.TypeCondition is not null)
        {
            Word("on");
            Word(fragment.TypeCondition.Name.Value);
        }

        WriteAll(fragment.Directives);
        Write(fragment.SelectionSet);
    }

    private void WriteNamed(NameNode name, SyntaxNode value)
    {
        Word(name.Value);
        Punctuator(':');
        Write(value);
    }

    private void WriteDefault(ValueNode? value)
    {
        if (value is not null)
        {
            Punctuator('=');
            Write(value);
        }
    }

    private void WriteDescription(StringValueNode? description)
    {
        if (description is not null)
        {
            Write(description);
        }
    }

    private void WriteValue(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                Punctuator('$');
                Word(variable.Name.Value);
                break;
            case IntValueNode number: Word(number.Value); break;
            case FloatValueNode number: Word(number.Value); break;
            case StringValueNode text: Word(StringLiteral.Print(text.Value)); break;
            case BooleanValueNode flag: Word(flag.Value ? "true" : "false"); break;
            case NullValueNode: Word("null"); break;
            case EnumValueNode name: Word(name.Value); break;
            case ListValueNode list:
                Punctuator('[');
                WriteAll(list.Items);
                Punctuator(']');
                break;
            case ObjectValueNode map: WriteBlock(map.Fields); break;
        }
    }

    private void WriteType(TypeNode type)
    {
        switch (type)
        {
            case NamedTypeNode named: Word(named.Name.Value); break;
            case ListTypeNode list:
                Punctuator('[');
                Write(list.Type);
                Punctuator(']');
                break;
            case NonNullTypeNode nonNull:
                Write(nonNull.Type);
                Punctuator('!');
                break;
        }
    }
}
