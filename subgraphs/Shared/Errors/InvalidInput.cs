using Federation.Server;

namespace Federation.Shared.Errors;

/// <summary>An input value breaks a rule that the schema cannot say.</summary>
/// <param name="Message">Which rule, and what would be right.</param>
/// <param name="Path">The input field at fault.</param>
[Shareable]
public sealed record InvalidInput(string Message, IReadOnlyList<string>? Path = null) : IUserError;
