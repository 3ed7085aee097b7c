namespace Federation.Language;

/// <summary>Definitions and extensions.</summary>
internal sealed partial class IndentedWriter
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
                Text("extend ");
                WriteSchema(schema.Directives, schema.OperationTypes);
                break;
            case OperationTypeDefinitionNode root:
                Text(root.Operation.ToKeyword()).Append(": ").Append(root.Type.Name.Value);
                break;
            case TypeDefinitionNode type:
                WriteDescription(type.Description);
                WriteType(TypeParts.Of(type));
                break;
            case TypeExtensionNode type:
                Text("extend ");
                WriteType(TypeParts.Of(type));
                break;
            case DirectiveDefinitionNode directive: WriteDirective(directive); break;
            case FieldDefinitionNode field:
                WriteDescription(field.Description);
                Text(field.Name.Value);
                WriteParenthesized(field.Arguments, indented: true);
                Text(": ");
                Write(field.Type);
                WriteDirectives(field.Directives);
                break;
            case InputValueDefinitionNode input:
                WriteDescription(input.Description);
                WriteNamed(input.Name, input.Type);
                WriteDefault(input.DefaultValue);
                WriteDirectives(input.Directives);
                break;
            case EnumValueDefinitionNode value:
                WriteDescription(value.Description);
                Text(value.Name.Value);
                WriteDirectives(value.Directives);
                break;
        }
    }

    private void WriteSchema(IReadOnlyList<DirectiveNode> directives, IReadOnlyList<OperationTypeDefinitionNode> operationTypes)
    {
        Text("schema");
        WriteDirectives(directives);
        WriteMembers(operationTypes);
    }

    private void WriteType(TypeParts type)
    {
        Text(type.Keyword).Append(' ').Append(type.Name.Value);
        WriteList(type.Interfaces, " implements ", " & ", "");
        WriteDirectives(type.Directives);
        WriteMembers(type.Members);
        WriteList(type.UnionTypes, " = ", " | ", "");
    }

    private void WriteMembers<T>(IReadOnlyList<T> members)
        where T : SyntaxNode
    {
        if (members.Count > 0)
        {
            Text(" ");
            WriteBlock(members);
        }
    }

    private void WriteDirective(DirectiveDefinitionNode directive)
    {
        WriteDescription(directive.Description);
        Text("directive @").Append(directive.Name.Value);
        WriteParenthesized(directive.Arguments, indented: true);
        Text(directive.Repeatable ? " repeatable on " : " on ");
        WriteList(directive.Locations, "", " | ", "");
    }
}
