using Federation.Server;

namespace Federation.Shared.Errors;

/// <summary>The payment provider said no.</summary>
/// <param name="Message">What the payer can do.</param>
/// <param name="DeclineCode">The provider's reason.</param>
/// <param name="Retryable">Trying again may help.</param>
/// <param name="Path">The input field at fault.</param>
[Shareable]
public sealed record PaymentDeclined(string Message, string DeclineCode, bool Retryable, IReadOnlyList<string>? Path = null) : IUserError;
