using Federation.Language;
using Federation.Types;
using Federation.Validation.Limits;
using Federation.Validation.Rules;

namespace Federation.Validation;

/// <summary>Validates executable documents. See <see href="https://spec.graphql.org/September2025/#sec-Validation"/>.</summary>
public static class DocumentValidator
{
    /// <summary>
    /// Checks a document against a schema: first the limits of <see cref="ValidationOptions.Limits"/>, whose errors end the
    /// check, then every rule of the specification in one walk. An empty list means that each operation may be executed.
    /// </summary>
    /// <returns>Errors with the code <see cref="ErrorCodes.ValidationFailed"/> or a <c>LIMIT_*</c> code.</returns>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(document);
        return Validate(schema, document, options ?? ValidationOptions.Default, SpecifiedRules.Create);
    }

    /// <summary>The same with chosen rules.</summary>
    internal static IReadOnlyList<GraphQLError> Validate(
        Schema schema,
        DocumentNode document,
        ValidationOptions options,
        Func<ValidationContext, ValidationRule[]> createRules)
    {
        var context = new ValidationContext(schema, document, options);
        try
        {
            if (options.Limits is not null)
            {
                DocumentLimits.Check(context, options.Limits);
            }

            if (context.Errors.Count == 0)
            {
                new DocumentWalker(context, createRules(context)).Walk(document);
            }

            return context.Errors;
        }
        catch (InsufficientExecutionStackException)
        {
            return [new GraphQLError("The document nests too deeply. Select less deeply, or split it into several requests.", ErrorCodes.LimitRecursion)];
        }
    }
}
