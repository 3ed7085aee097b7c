using Federation.Server;
using Federation.Shared.States;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Errors;

/// <summary>The customer has not agreed to what the request needs.</summary>
/// <param name="Message">How to get the consent.</param>
/// <param name="Purpose">What must be agreed to.</param>
/// <param name="Path">The input field at fault.</param>
[Shareable]
public sealed record ConsentRequired(string Message, ConsentPurpose Purpose, IReadOnlyList<string>? Path = null) : IUserError
{
    /// <summary>The usual message.</summary>
    public static ConsentRequired For(ConsentPurpose purpose, params string[] path) => new(
        $"The customer has not granted {StateName.Of(purpose)}. Ask for it, then repeat with the purpose among the consents.", purpose, path);
}
