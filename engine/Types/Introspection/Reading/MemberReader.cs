using Federation.Language;

namespace Federation.Types.Introspection;

/// <summary>Reads fields, arguments, input fields and enum values.</summary>
internal sealed class MemberReader(AnswerContext answer)
{
    private readonly TypeReferenceReader _references = new(answer);

    public IReadOnlyList<FieldDefinitionNode> Fields(AnswerPart type)
    {
        var fields = new List<FieldDefinitionNode>();
        foreach (var part in answer.Items(type, "fields", "fields"))
        {
            var name = answer.NameOf(part);
            var fieldType = _references.Read(part.Child("type"));
            var arguments = Inputs(part, "args", "field args");
            if (name is not null && fieldType is not null)
            {
                fields.Add(new FieldDefinitionNode
                {
                    Name = name,
                    Description = Description(part),
                    Arguments = arguments,
                    Type = fieldType,
                    Directives = Deprecated(part),
                });
            }
        }

        return fields;
    }

    /// <summary>Arguments or input fields.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Inputs(AnswerPart parent, string property, string what)
    {
        var inputs = new List<InputValueDefinitionNode>();
        foreach (var part in answer.Items(parent, property, what))
        {
            var name = answer.NameOf(part);
            var type = _references.Read(part.Child("type"));
            var defaultValue = DefaultValue(part.Child("defaultValue"));
            if (name is not null && type is not null)
            {
                inputs.Add(new InputValueDefinitionNode
                {
                    Name = name,
                    Description = Description(part),
                    Type = type,
                    DefaultValue = defaultValue,
                    Directives = Deprecated(part),
                });
            }
        }

        return inputs;
    }

    public IReadOnlyList<EnumValueDefinitionNode> Values(AnswerPart type)
    {
        var values = new List<EnumValueDefinitionNode>();
        foreach (var part in answer.Items(type, "enumValues", "enumValues"))
        {
            var name = answer.NameOf(part);
            if (name?.Value is "true" or "false" or "null")
            {
                answer.Report(part.Child("name"), $"Enum values cannot be named: {name.Value}");
            }
            else if (name is not null)
            {
                values.Add(new EnumValueDefinitionNode { Name = name, Description = Description(part), Directives = Deprecated(part) });
            }
        }

        return values;
    }

    public static StringValueNode? Description(AnswerPart part) =>
        part.Child("description").Text is { } text
            ? new StringValueNode { Value = text, Block = SyntaxPrinter.IsPrintableAsBlockString(text) }
            : null;

    public static DirectiveNode Directive(string name, string argument, string value) => new()
    {
        Name = new NameNode(name),
        Arguments = [new ArgumentNode { Name = new NameNode(argument), Value = new StringValueNode { Value = value } }],
    };

    private static IReadOnlyList<DirectiveNode> Deprecated(AnswerPart part) => part.Child("deprecationReason").Text switch
    {
        BuiltInDirectives.DefaultDeprecationReason => [new DirectiveNode { Name = new NameNode(BuiltInDirectives.Deprecated) }],
        { } reason => [Directive(BuiltInDirectives.Deprecated, "reason", reason)],
        null when part.Child("isDeprecated").IsTrue => [new DirectiveNode { Name = new NameNode(BuiltInDirectives.Deprecated) }],
        null => [],
    };

    private ValueNode? DefaultValue(AnswerPart part)
    {
        if (part.Text is not { } text)
        {
            return null;
        }

        if (!Utf8GraphQLParser.TryParseConstValue(new SourceText(text), ParserOptions.TrustedSdl, out var value, out var error))
        {
            answer.Report(part, $"The default {ValueInspector.Inspect(text)} is not a value. {error.Message}");
        }

        return value;
    }
}
