using Federation.Language;

namespace Federation.Server;

/// <summary>The errors of paged fields: what a client can do wrong, with the way out.</summary>
public static class PagingErrors
{
    /// <summary>The code of <see cref="CursorInvalid"/>.</summary>
    public const string CursorInvalidCode = "CURSOR_INVALID";

    /// <summary>The code of <see cref="PageSizeExceeded"/>.</summary>
    public const string PageSizeExceededCode = "PAGE_SIZE_EXCEEDED";

    /// <summary>The code of <see cref="ArgumentsInvalid"/>.</summary>
    public const string ArgumentsInvalidCode = "PAGING_ARGUMENTS_INVALID";

    /// <summary>A cursor that is none of ours, or one of another order or filter.</summary>
    /// <param name="argument"><c>after</c> or <c>before</c>.</param>
    public static GraphQLError CursorInvalid(string argument) => new(
        $"The cursor in `{argument}` does not belong to this list. Take cursors from a page with the same filter and order, or leave `{argument}` out to start anew.",
        CursorInvalidCode);

    /// <summary>More rows than a page may have.</summary>
    public static GraphQLError PageSizeExceeded(string argument, int asked, int max) => new(
        $"`{argument}: {asked}` is over the largest page size of {max}. Ask for at most {max} and read on with `{(string.Equals(argument, "last", StringComparison.Ordinal) ? "before: startCursor" : "after: endCursor")}` of `pageInfo`.",
        PageSizeExceededCode);

    /// <summary>Arguments that do not make sense together.</summary>
    /// <param name="message">What is wrong and the way out.</param>
    public static GraphQLError ArgumentsInvalid(string message) => new(message, ArgumentsInvalidCode);
}
