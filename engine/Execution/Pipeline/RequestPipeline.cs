namespace Federation.Execution;

/// <summary>The steps from a request to its answer, with the middleware around them, as one delegate.</summary>
internal static class RequestPipeline
{
    public static RequestDelegate Build(SchemaBinding binding, RequestExecutorOptions options)
    {
        var documents = new DocumentCache<PreparedDocument>(options.DocumentCacheSize, options.DocumentCacheCharacters);
        RequestDelegate next = context => OperationRun.InvokeAsync(context, options);
        next = Wrap(options, RequestStage.Execution, next);
        next = Wrap(options, RequestStage.Preparation, new OperationPreparation(binding, options, next).InvokeAsync);
        next = Wrap(options, RequestStage.Validation, new DocumentValidation(documents, options, next).InvokeAsync);
        return Wrap(options, RequestStage.Parsing, new DocumentParsing(documents, options, next).InvokeAsync);
    }

    /// <summary>The middleware added first is the outermost.</summary>
    private static RequestDelegate Wrap(RequestExecutorOptions options, RequestStage stage, RequestDelegate step)
    {
        foreach (var (_, middleware) in options.RequestMiddleware.Where(m => m.Before == stage).Reverse())
        {
            step = middleware(step);
        }

        return step;
    }
}
