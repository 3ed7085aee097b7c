using Federation.Language;

namespace Federation.Types.Introspection;

/// <summary>
/// Reads the schema, its types and its directives. The specification's own types and directives are left out: they are in
/// every schema.
/// </summary>
internal sealed class DefinitionReader(AnswerContext answer)
{
    private readonly TypeReferenceReader _references = new(answer);
    private readonly MemberReader _members = new(answer);

    public DocumentNode Read(AnswerPart schema)
    {
        answer.CollectKinds(schema.Child("types"));
        var definitions = new List<DefinitionNode> { ReadSchema(schema) };
        definitions.AddRange(schema.Child("directives").Items().Select(ReadDirective).OfType<DefinitionNode>());
        definitions.AddRange(answer.Items(schema, "types", "types").Select(ReadType).OfType<DefinitionNode>());
        return new DocumentNode { Definitions = definitions };
    }

    private SchemaDefinitionNode ReadSchema(AnswerPart schema)
    {
        var roots = new List<OperationTypeDefinitionNode>();
        foreach (var operation in Enum.GetValues<OperationType>())
        {
            var root = schema.Child($"{operation.ToKeyword()}Type");
            if (root.HasValue && _references.ReadNamed(root, "OBJECT") is { } type)
            {
                roots.Add(new OperationTypeDefinitionNode { Operation = operation, Type = type });
            }
        }

        return new SchemaDefinitionNode { Description = MemberReader.Description(schema), OperationTypes = roots };
    }

    private TypeDefinitionNode? ReadType(AnswerPart type)
    {
        if (type.Child("kind").Text is not { } kind)
        {
            answer.ReportIncomplete(type);
            return null;
        }

        if (answer.NameOf(type) is not { } name
            || BuiltInScalars.IsBuiltIn(name.Value)
            || name.Value.StartsWith("__", StringComparison.Ordinal))
        {
            return null;
        }

        var description = MemberReader.Description(type);
        switch (kind)
        {
            case "SCALAR":
                return new ScalarTypeDefinitionNode { Name = name, Description = description, Directives = SpecifiedBy(type) };
            case "OBJECT":
                var interfaces = _references.ReadAll(answer.Items(type, "interfaces", "interfaces"), "INTERFACE");
                return new ObjectTypeDefinitionNode { Name = name, Description = description, Interfaces = interfaces, Fields = _members.Fields(type) };
            case "INTERFACE":
                // Before October 2021 interfaces had no interfaces.
                var parents = _references.ReadAll(type.Child("interfaces").Items(), "INTERFACE");
                return new InterfaceTypeDefinitionNode { Name = name, Description = description, Interfaces = parents, Fields = _members.Fields(type) };
            case "UNION":
                var members = _references.ReadAll(answer.Items(type, "possibleTypes", "possibleTypes"), "OBJECT");
                return new UnionTypeDefinitionNode { Name = name, Description = description, Types = members };
            case "ENUM":
                return new EnumTypeDefinitionNode { Name = name, Description = description, Values = _members.Values(type) };
            case "INPUT_OBJECT":
                var fields = _members.Inputs(type, "inputFields", "inputFields");
                return new InputObjectTypeDefinitionNode { Name = name, Description = description, Directives = OneOf(type), Fields = fields };
            default:
                answer.ReportIncomplete(type);
                return null;
        }
    }

    private DirectiveDefinitionNode? ReadDirective(AnswerPart directive)
    {
        if (answer.NameOf(directive) is not { } name || BuiltInDirectives.IsBuiltIn(name.Value))
        {
            return null;
        }

        // A later edition may know more locations; what cannot be used here cannot be kept either.
        var locations = answer.Items(directive, "locations", "directive locations")
            .Select(location => location.Text ?? "")
            .Where(location => DirectiveLocationNames.TryParse(location, out _))
            .Select(location => new NameNode(location))
            .ToArray();
        return new DirectiveDefinitionNode
        {
            Name = name,
            Description = MemberReader.Description(directive),
            Arguments = _members.Inputs(directive, "args", "directive args"),
            Repeatable = directive.Child("isRepeatable").IsTrue,
            Locations = locations,
        };
    }

    private static IReadOnlyList<DirectiveNode> SpecifiedBy(AnswerPart type) =>
        type.Child("specifiedByURL").Text is { } url ? [MemberReader.Directive(BuiltInDirectives.SpecifiedBy, "url", url)] : [];

    private static IReadOnlyList<DirectiveNode> OneOf(AnswerPart type) =>
        type.Child("isOneOf").IsTrue ? [new DirectiveNode { Name = new NameNode(BuiltInDirectives.OneOf) }] : [];
}
