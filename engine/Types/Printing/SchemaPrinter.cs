namespace Federation.Types;

/// <summary>Prints a schema as SDL, in the layout of graphql-js.</summary>
public static class SchemaPrinter
{
    /// <summary>The whole schema, without built-in scalars, built-in directives and introspection types.</summary>
    public static string Print(Schema schema, SchemaPrinterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        options ??= SchemaPrinterOptions.Default;
        var writer = new SchemaWriter(options);
        var blocks = new List<string>();
        if (writer.Schema(schema) is { Length: > 0 } definition)
        {
            blocks.Add(definition);
        }

        var directives = schema.DirectiveDefinitions.Where(directive => !directive.IsBuiltIn);
        blocks.AddRange(writer.Members(directives).Select(writer.Directive));

        var types = schema.Types.Where(type => !type.IsIntrospection && type is not ScalarType { IsBuiltIn: true });
        if (options.IncludeType is { } include)
        {
            types = types.Where(include);
        }

        if (options.Sorted)
        {
            types = types.OrderBy(type => type.Name, NaturalOrder.Comparer);
        }

        blocks.AddRange(types.Select(writer.Type));
        return string.Join("\n\n", blocks);
    }

    /// <summary>One type.</summary>
    public static string PrintType(TypeDefinition type, SchemaPrinterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        return new SchemaWriter(options ?? SchemaPrinterOptions.Default).Type(type);
    }
}
