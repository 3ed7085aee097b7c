using Federation.Language;

namespace Federation.Types;

/// <summary>Builds schemas from type system documents (https://spec.graphql.org/September2025/#sec-Type-System).</summary>
public static class SchemaBuilder
{
    /// <summary>
    /// Builds a schema from one document: merges extensions, adds the built-in scalars and directives and the
    /// introspection types, and validates. What is wrong is in the result, with locations.
    /// </summary>
    public static SchemaBuildResult Build(DocumentNode document, SchemaOptions? options = null) =>
        Build([document], options);

    /// <summary>Builds one schema from several documents, as if they were one text.</summary>
    public static SchemaBuildResult Build(IReadOnlyList<DocumentNode> documents, SchemaOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return Build(documents, documents, existing: null, options ?? SchemaOptions.Default);
    }

    /// <summary>
    /// Adds definitions and extensions to a schema; the given schema stays as it is. Without options those of the
    /// schema are used.
    /// </summary>
    public static SchemaBuildResult Extend(Schema schema, DocumentNode extension, SchemaOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(extension);
        return Build([.. schema.Documents, extension], [extension], schema, options ?? schema.Options);
    }

    private static SchemaBuildResult Build(
        IReadOnlyList<DocumentNode> all,
        IReadOnlyList<DocumentNode> added,
        Schema? existing,
        SchemaOptions options)
    {
        // Step 1: rules on the documents.
        if (!options.AssumeValid && !options.AssumeValidSdl)
        {
            var context = new SdlContext(new SdlDocuments(added), existing, options);
            SdlValidator.Validate(context);
            if (context.Errors.Count > 0)
            {
                return new SchemaBuildResult(context.Errors);
            }
        }

        // Step 2: put together.
        var assembler = new SchemaAssembler(new SdlDocuments(all), options);
        var schema = assembler.Assemble(all);
        if (assembler.Errors.Count > 0)
        {
            return new SchemaBuildResult(assembler.Errors);
        }

        // Step 3: rules on the schema.
        if (!options.AssumeValid && !options.SkipSchemaValidation)
        {
            var errors = SchemaValidator.Validate(schema);
            if (errors.Count > 0)
            {
                return new SchemaBuildResult(errors);
            }
        }

        return new SchemaBuildResult(schema);
    }
}
