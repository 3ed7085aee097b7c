using Federation.Language;
using Federation.Validation;

namespace Federation.Execution;

/// <summary>The step <see cref="RequestStage.Validation"/>. A valid document is kept with its text.</summary>
internal sealed class DocumentValidation(DocumentCache<PreparedDocument> documents, RequestExecutorOptions options, RequestDelegate next)
{
    // What an operation may cost depends on who asks: the next step checks it for each request.
    private readonly ValidationOptions _options = options.ValidationOptions.WithoutCost();

    public ValueTask InvokeAsync(RequestContext context)
    {
        if (context.Prepared is not null)
        {
            return next(context);
        }

        var parsed = context.Parsed!;
        IReadOnlyList<GraphQLError> errors;
        using (EngineTelemetry.StartStep("graphql.validate"))
        {
            errors = DocumentValidator.Validate(context.Schema, parsed, _options);
        }

        if (errors.Count > 0)
        {
            return context.RefuseAsync(options, errors);
        }

        context.Prepared = new PreparedDocument(parsed);
        documents.Add(context.ParsedText!, context.Prepared, context.ParsedText!.Length);
        return next(context);
    }
}
