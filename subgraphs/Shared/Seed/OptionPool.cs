using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>The options of one group over all models, from which each model offers some.</summary>
/// <param name="GroupCode">The group.</param>
/// <param name="Name">Of the group.</param>
/// <param name="Kind">Of the options.</param>
/// <param name="MinSelect">At least.</param>
/// <param name="MaxSelect">At most.</param>
/// <param name="PerModel">How many a model offers.</param>
/// <param name="Items">All there are.</param>
internal sealed record OptionPool(
    string GroupCode, LocalizedText Name, OptionKind Kind, int MinSelect, int? MaxSelect, int PerModel, IReadOnlyList<PoolItem> Items);
