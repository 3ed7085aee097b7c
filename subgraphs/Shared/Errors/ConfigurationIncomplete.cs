using Federation.Server;

namespace Federation.Shared.Errors;

/// <summary>The build lacks a choice in some group.</summary>
/// <param name="Message">What to choose.</param>
/// <param name="MissingGroups">Codes of the groups.</param>
/// <param name="Path">The input field at fault.</param>
[Shareable]
public sealed record ConfigurationIncomplete(string Message, IReadOnlyList<string> MissingGroups, IReadOnlyList<string>? Path = null) : IUserError;
