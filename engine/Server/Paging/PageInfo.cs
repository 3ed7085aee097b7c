namespace Federation.Server;

/// <summary>Where a page stands in its list.</summary>
/// <seealso href="https://relay.dev/graphql/connections.htm#sec-undefined.PageInfo"/>
/// <param name="HasNextPage">Whether there are rows after the page.</param>
/// <param name="HasPreviousPage">Whether there are rows before the page.</param>
/// <param name="StartCursor">Cursor of the first row, null for an empty page.</param>
/// <param name="EndCursor">Cursor of the last row, null for an empty page.</param>
[Shareable]
public sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
