using Federation.Types.Introspection;

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

        blocks.AddRange(writer.Members(schema.DirectiveDefinitions.Where(directive => !directive.IsBuiltIn)).Select(writer.Directive));
        var types = schema.Types.Where(type => !type.IsIntrospection && type is not ScalarType { IsBuiltIn: true });
        blocks.AddRange(writer.Types(types).Select(writer.Type));
        return string.Join("\n\n", blocks);
    }

    /// <summary>What <see cref="Print"/> leaves out because every schema has it: the built-in directives and the introspection types.</summary>
    public static string PrintIntrospection(SchemaPrinterOptions? options = null)
    {
        var writer = new SchemaWriter(options ?? SchemaPrinterOptions.Default);
        var directives = writer.Members(BuiltInDirectives.All).Select(writer.Directive);
        return string.Join("\n\n", directives.Concat(writer.Types(IntrospectionTypes.All).Select(writer.Type)));
    }

    /// <summary>One type.</summary>
    public static string PrintType(TypeDefinition type, SchemaPrinterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        return new SchemaWriter(options ?? SchemaPrinterOptions.Default).Type(type);
    }
}
