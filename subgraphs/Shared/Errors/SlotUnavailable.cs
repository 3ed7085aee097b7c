using Federation.Server;

namespace Federation.Shared.Errors;

/// <summary>The time is taken or outside opening hours.</summary>
/// <param name="Message">What to do.</param>
/// <param name="NextFree">The next times that are free.</param>
/// <param name="Path">The input field at fault.</param>
[Shareable]
public sealed record SlotUnavailable(string Message, IReadOnlyList<DateTimeOffset> NextFree, IReadOnlyList<string>? Path = null) : IUserError;
