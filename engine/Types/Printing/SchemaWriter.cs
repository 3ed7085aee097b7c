using Federation.Language;

namespace Federation.Types;

/// <summary>Prints the elements of a schema, each as one block without a line break at its end.</summary>
internal sealed class SchemaWriter(SchemaPrinterOptions options)
{
    /// <summary>The members to print, in the order to print them.</summary>
    public IEnumerable<T> Members<T>(IEnumerable<T> members)
        where T : SchemaMember
    {
        var included = options.IncludeMember is { } include ? members.Where(member => include(member)) : members;
        return options.Sorted ? included.OrderBy(member => member.Name, NaturalOrder.Comparer) : included;
    }

    /// <summary>The types to print, in the order to print them.</summary>
    public IEnumerable<TypeDefinition> Types(IEnumerable<TypeDefinition> types)
    {
        var included = types.Where(Includes);
        return options.Sorted ? included.OrderBy(type => type.Name, NaturalOrder.Comparer) : included;
    }

    /// <summary>
    /// The schema definition; empty when it says nothing that the default names do not say. Directives that were
    /// written without a definition stay an extension, as in the SDL of a subgraph.
    /// </summary>
    public string Schema(Schema schema)
    {
        var directives = options.IncludeAppliedDirectives ? Applied(schema.Directives) : "";
        var roots = schema.Roots.Where(root => Includes(root.Type)).ToArray();
        var isImplied = roots.Length == 0 || (schema.Description is null && HasDefaultNames(schema, roots));
        if (directives.Length == 0 && isImplied)
        {
            return "";
        }

        if (isImplied && !schema.Origins.Any(origin => origin.Node is SchemaDefinitionNode))
        {
            return $"extend schema{directives}";
        }

        var operations = roots.DistinctBy(root => root.Operation)
            .OrderBy(root => root.Operation)
            .Select(root => $"  {root.Operation.ToKeyword()}: {root.Type}");
        return $"{Description(schema.Description)}schema{directives}{Block(operations)}";
    }

    public string Directive(DirectiveDefinition directive)
    {
        var locations = directive.Locations.Select(location => location.ToSdlName());
        if (options.Sorted)
        {
            locations = locations.Order(NaturalOrder.Comparer);
        }

        return $"{Description(directive.Description)}directive @{directive.Name}{Arguments(directive.Arguments, "")}"
            + $"{(directive.IsRepeatable ? " repeatable" : "")} on {string.Join(" | ", locations)}";
    }

    public string Type(TypeDefinition type)
    {
        var description = Description(type.Description);
        var directives = options.IncludeAppliedDirectives ? Applied(type.Directives) : BuiltIn(type);
        return description + type switch
        {
            ScalarType => $"scalar {type}{directives}",
            ObjectType item => $"type {type}{Interfaces(item)}{directives}{Fields(item)}",
            InterfaceType item => $"interface {type}{Interfaces(item)}{directives}{Fields(item)}",
            UnionType item => $"union {type}{directives}{UnionMembers(item)}",
            EnumType item => $"enum {type}{directives}{Block(Members(item.Values).Select(EnumValue))}",
            InputObjectType item => $"input {type}{directives}{Block(Members(item.Fields).Select(InputField))}",
            _ => throw new ArgumentException($"Unknown kind of type: {type.GetType().Name}.", nameof(type)),
        };
    }

    private bool Includes(TypeDefinition type) => options.IncludeType?.Invoke(type) ?? true;

    /// <summary>Whether a reader of the SDL finds the same root types without a schema definition.</summary>
    private bool HasDefaultNames(Schema schema, DeclaredRoot[] roots) =>
        roots.All(root => root.Type.Name == root.Operation.ToString())
        && !Enum.GetValues<OperationType>().Any(operation =>
            schema.TryGetType<ObjectType>(operation.ToString(), out var type)
            && Includes(type)
            && !roots.Any(root => root.Operation == operation));

    private static string BuiltIn(TypeDefinition type) => type switch
    {
        ScalarType { SpecifiedBy: { } url } => $" @specifiedBy(url: {Text(url)})",
        InputObjectType { IsOneOf: true } => " @oneOf",
        _ => "",
    };

    private string Interfaces(ComplexType type)
    {
        var names = type.DeclaredInterfaces.Select(declared => declared.Type).Where(Includes).Select(declared => declared.Name);
        var list = string.Join(" & ", options.Sorted ? names.Order(NaturalOrder.Comparer) : names);
        return list.Length > 0 ? $" implements {list}" : "";
    }

    private string UnionMembers(UnionType type)
    {
        var names = type.DeclaredMembers.Select(declared => declared.Type).Where(Includes).Select(declared => declared.Name);
        var list = string.Join(" | ", options.Sorted ? names.Order(NaturalOrder.Comparer) : names);
        return list.Length > 0 ? $" = {list}" : "";
    }

    private string Fields(ComplexType type) => Block(Members(type.Fields).Select(Field));

    private string Field(OutputField field, int index) =>
        $"{Description(field.Description, "  ", index == 0)}  {field.Name}{Arguments(field.Arguments, "  ")}: {field.Type}"
        + Applied(field.Directives, field.DeprecationReason);

    private string InputField(InputField field, int index) =>
        $"{Description(field.Description, "  ", index == 0)}  {Input(field)}";

    private string EnumValue(EnumValue value, int index) =>
        $"{Description(value.Description, "  ", index == 0)}  {value.Name}{Applied(value.Directives, value.DeprecationReason)}";

    private string Arguments(IReadOnlyList<InputField> arguments, string indentation)
    {
        var included = Members(arguments).ToArray();
        if (included.Length == 0)
        {
            return "";
        }

        if (included.All(argument => argument.Description is null))
        {
            return $"({string.Join(", ", included.Select(Input))})";
        }

        var inner = indentation + "  ";
        var lines = included.Select((argument, index) => $"{Description(argument.Description, inner, index == 0)}{inner}{Input(argument)}");
        return $"(\n{string.Join('\n', lines)}\n{indentation})";
    }

    private string Input(InputField input)
    {
        var defaultValue = input.DefaultValue is null ? "" : $" = {SyntaxPrinter.Print(input.DefaultValue)}";
        return $"{input.Name}: {input.Type}{defaultValue}{Applied(input.Directives, input.DeprecationReason)}";
    }

    private string Applied(IReadOnlyList<DirectiveNode> directives, string? deprecationReason)
    {
        if (options.IncludeAppliedDirectives)
        {
            return Applied(directives);
        }

        return deprecationReason switch
        {
            null => "",
            BuiltInDirectives.DefaultDeprecationReason => " @deprecated",
            _ => $" @deprecated(reason: {Text(deprecationReason)})",
        };
    }

    private string Applied(IReadOnlyList<DirectiveNode> directives)
    {
        var included = options.IncludeAppliedDirective is { } include ? directives.Where(include) : directives;
        return string.Concat(included.Select(directive => " " + SyntaxPrinter.Print(directive)));
    }

    private static string Block(IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines);
        return text.Length == 0 ? "" : $" {{\n{text}\n}}";
    }

    private static string Text(string value) => SyntaxPrinter.Print(new StringValueNode { Value = value });

    private static string Description(string? description, string indentation = "", bool isFirst = true)
    {
        if (description is null)
        {
            return "";
        }

        var text = SyntaxPrinter.Print(new StringValueNode { Value = description, Block = SyntaxPrinter.IsPrintableAsBlockString(description) });
        var prefix = indentation.Length > 0 && !isFirst ? "\n" + indentation : indentation;
        return $"{prefix}{text.Replace("\n", "\n" + indentation, StringComparison.Ordinal)}\n";
    }
}
