namespace Federation.Language;

/// <summary>Values and type references.</summary>
internal sealed partial class IndentedWriter
{
    private void WriteNamed(NameNode name, SyntaxNode value)
    {
        Text(name.Value).Append(": ");
        Write(value);
    }

    private void WriteDefault(ValueNode? value)
    {
        if (value is not null)
        {
            Text(" = ");
            Write(value);
        }
    }

    private void WriteDescription(StringValueNode? description)
    {
        if (description is not null)
        {
            Write(description);
            NewLine();
        }
    }

    private void WriteValue(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable: Text("$").Append(variable.Name.Value); break;
            case IntValueNode number: Text(number.Value); break;
            case FloatValueNode number: Text(number.Value); break;
            case StringValueNode { Block: true } text: WriteBlockString(text.Value); break;
            case StringValueNode text: StringLiteral.AppendTo(_output, text.Value); break;
            case BooleanValueNode flag: Text(flag.Value ? "true" : "false"); break;
            case NullValueNode: Text("null"); break;
            case EnumValueNode name: Text(name.Value); break;
            case ListValueNode list:
                Text("[");
                WriteList(list.Items, "", ", ", "");
                Text("]");
                break;
            case ObjectValueNode map:
                Text("{");
                WriteList(map.Fields, "", ", ", "");
                Text("}");
                break;
        }
    }

    private void WriteBlockString(string value)
    {
        var lines = BlockString.Print(value).Split('\n');
        Text(lines[0]);
        for (var i = 1; i < lines.Length; i++)
        {
            NewLine();
            Text(lines[i]);
        }
    }

    private void WriteType(TypeNode type)
    {
        switch (type)
        {
            case NamedTypeNode named: Text(named.Name.Value); break;
            case ListTypeNode list:
                Text("[");
                Write(list.Type);
                Text("]");
                break;
            case NonNullTypeNode nonNull:
                Write(nonNull.Type);
                Text("!");
                break;
        }
    }
}
