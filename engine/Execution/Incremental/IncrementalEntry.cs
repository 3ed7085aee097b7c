using Federation.Language;

namespace Federation.Execution;

/// <summary>Data of a deferred fragment, or items of a stream.</summary>
/// <param name="Id">The part they belong to.</param>
/// <param name="SubPath">Where in the part the data are.</param>
/// <param name="Data">The data; null for items.</param>
/// <param name="Items">The items; null for data.</param>
/// <param name="Leaves">The leaves of either.</param>
/// <param name="Errors">The errors in them.</param>
internal sealed record IncrementalEntry(
    string Id,
    IReadOnlyList<object> SubPath,
    ResultObject? Data,
    IReadOnlyList<StreamedItem>? Items,
    LeafBuffer Leaves,
    IReadOnlyList<GraphQLError> Errors);
