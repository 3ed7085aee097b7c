using Federation.Language;

namespace Federation.Server;

/// <summary>
/// What a client asked of a paged field. A resolver takes it as a parameter; the field then has the arguments
/// <c>first</c> and <c>after</c> (and <c>last</c>, <c>before</c> where <see cref="PagingOptions.AllowBackwardPagination"/> is on).
/// When it reaches the resolver it has been checked: exactly one of <see cref="First"/> and <see cref="Last"/> is set, and it
/// is between 0 and the largest page size of the field.
/// </summary>
/// <param name="First">Number of rows from the start, or after <paramref name="After"/>.</param>
/// <param name="After">Cursor of the row before the page.</param>
/// <param name="Last">Number of rows from the end, or before <paramref name="Before"/>.</param>
/// <param name="Before">Cursor of the row after the page.</param>
/// <param name="IncludeTotalCount">Whether the client selected <c>totalCount</c>; it costs a statement of its own.</param>
public sealed record PagingArguments(
    int? First = null,
    string? After = null,
    int? Last = null,
    string? Before = null,
    bool IncludeTotalCount = false)
{
    /// <summary>The largest number of rows of a page.</summary>
    public int MaxPageSize { get; init; } = 100;

    /// <summary>Whether the page is read from the end (<c>last</c>, <c>before</c>).</summary>
    public bool IsBackward => Last is not null;

    /// <summary>Number of rows of the page; 20 when neither <see cref="First"/> nor <see cref="Last"/> is set.</summary>
    public int PageSize => First ?? Last ?? 20;

    /// <summary>What is wrong with the arguments, or null.</summary>
    public GraphQLError? Check()
    {
        if (First is not null && Last is not null)
        {
            return PagingErrors.ArgumentsInvalid("`first` and `last` exclude each other. Ask for the first or for the last rows.");
        }

        var argument = IsBackward ? "last" : "first";
        return PageSize < 0
            ? PagingErrors.ArgumentsInvalid($"`{argument}: {PageSize}` must not be negative. Ask for 0 to {MaxPageSize} rows.")
            : PageSize > MaxPageSize
                ? PagingErrors.PageSizeExceeded(argument, PageSize, MaxPageSize)
                : null;
    }
}
