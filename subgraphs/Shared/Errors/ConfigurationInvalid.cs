using Federation.Server;

namespace Federation.Shared.Errors;

/// <summary>The build breaks a rule of its ruleset.</summary>
/// <param name="Message">What to change.</param>
/// <param name="ViolatedRules">Codes of the rules.</param>
/// <param name="Path">The input field at fault.</param>
[Shareable]
public sealed record ConfigurationInvalid(string Message, IReadOnlyList<string> ViolatedRules, IReadOnlyList<string>? Path = null) : IUserError;
