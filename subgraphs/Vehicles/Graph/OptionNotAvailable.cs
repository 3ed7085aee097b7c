using Federation.Server;

namespace Federation.Vehicles.Graph;

/// <summary>The option is not offered for this trim in this market.</summary>
/// <param name="Message">What was asked and what can be asked instead.</param>
/// <param name="Path">The argument.</param>
/// <param name="Market">The market.</param>
/// <param name="AvailableFrom">When it will be offered; null when that is not planned.</param>
public sealed record OptionNotAvailable(string Message, IReadOnlyList<string>? Path, string Market, DateOnly? AvailableFrom = null) : IUserError;
