using Federation.Server;
using Federation.Shared.Vocabulary;

namespace Federation.Vehicles.Graph;

/// <summary>The build stands behind an order and cannot change any more.</summary>
/// <param name="Message">What to do instead.</param>
/// <param name="Path">The argument.</param>
/// <param name="Status">How the build stands.</param>
public sealed record ConfigurationFrozen(string Message, IReadOnlyList<string>? Path, ConfigurationStatus Status) : IUserError;
