using Federation.Language;

namespace Federation.Execution;

/// <summary>The step <see cref="RequestStage.Parsing"/>. A text that is in the cache is neither parsed nor validated again.</summary>
internal sealed class DocumentParsing(DocumentCache<PreparedDocument> documents, RequestExecutorOptions options, RequestDelegate next)
{
    public ValueTask InvokeAsync(RequestContext context)
    {
        if (context.Prepared is not null)
        {
            return next(context);
        }

        var query = context.Request.Query;
        if (string.IsNullOrWhiteSpace(query))
        {
            return context.RefuseAsync(options, RequestErrors.NoDocument(context.Request));
        }

        if (query.Length <= options.ParserOptions.MaxBytes && documents.TryGet(query, out var known))
        {
            EngineTelemetry.CountDocument(isHit: true);
            context.Prepared = known;
            return next(context);
        }

        EngineTelemetry.CountDocument(isHit: false);
        bool isParsed;
        DocumentNode? parsed;
        GraphQLError? error;
        using (EngineTelemetry.StartStep("graphql.parse"))
        {
            isParsed = Utf8GraphQLParser.TryParse(query, options.ParserOptions, out parsed, out error);
        }

        if (!isParsed)
        {
            return context.RefuseAsync(options, error!);
        }

        context.Parsed = parsed;
        context.ParsedText = query;
        return next(context);
    }
}
