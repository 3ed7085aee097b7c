namespace Federation.Language;

/// <summary>The compact form of definitions and extensions.</summary>
internal sealed partial class CompactWriter
{
    private void WriteTypeSystem(SyntaxNode node)
    {
        switch (node)
        {
            case SchemaDefinitionNode schema:
                WriteDescription(schema.Description);
                WriteSchema(schema.Directives, schema.OperationTypes);
                break;
            case SchemaExtensionNode schema:
                Word("extend");
                WriteSchema(schema.Directives, schema.OperationTypes);
                break;
            case OperationTypeDefinitionNode root:
                Word(root.Operation.ToKeyword());
                Punctuator(':');
                Write(root.Type);
                break;
            case TypeDefinitionNode type:
                WriteDescription(type.Description);
                WriteType(TypeParts.Of(type));
                break;
            case TypeExtensionNode type:
                Word("extend");
                WriteType(TypeParts.Of(type));
                break;
            case DirectiveDefinitionNode directive: WriteDirective(directive); break;
            case FieldDefinitionNode field:
                WriteDescription(field.Description);
                Word(field.Name.Value);
                WriteArguments(field.Arguments);
                Punctuator(':');
                Write(field.Type);
                WriteAll(field.Directives);
                break;
            case InputValueDefinitionNode input:
                WriteDescription(input.Description);
                WriteNamed(input.Name, input.Type);
                WriteDefault(input.DefaultValue);
                WriteAll(input.Directives);
                break;
            case EnumValueDefinitionNode value:
                WriteDescription(value.Description);
                Word(value.Name.Value);
                WriteAll(value.Directives);
                break;
        }
    }

    private void WriteSchema(IReadOnlyList<DirectiveNode> directives, IReadOnlyList<OperationTypeDefinitionNode> operationTypes)
    {
        Word("schema");
        WriteAll(directives);
        if (operationTypes.Count > 0)
        {
            WriteBlock(operationTypes);
        }
    }

    private void WriteType(TypeParts type)
    {
        Word(type.Keyword);
        Word(type.Name.Value);
        if (type.Interfaces.Count > 0)
        {
            Word("implements");
            WriteDelimited(type.Interfaces, '&');
        }

        WriteAll(type.Directives);
        if (type.Members.Count > 0)
        {
            WriteBlock(type.Members);
        }

        if (type.UnionTypes.Count > 0)
        {
            Punctuator('=');
            WriteDelimited(type.UnionTypes, '|');
        }
    }

    private void WriteDirective(DirectiveDefinitionNode directive)
    {
        WriteDescription(directive.Description);
        Word("directive");
        Punctuator('@');
        Word(directive.Name.Value);
        WriteArguments(directive.Arguments);
        if (directive.Repeatable)
        {
            Word("repeatable");
        }

        Word("on");
        WriteDelimited(directive.Locations, '|');
    }

    private void WriteDelimited<T>(IReadOnlyList<T> nodes, char delimiter)
        where T : SyntaxNode
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (i > 0)
            {
                Punctuator(delimiter);
            }

            Write(nodes[i]);
        }
    }
}
