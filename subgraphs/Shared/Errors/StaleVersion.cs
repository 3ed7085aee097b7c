using Federation.Server;

namespace Federation.Shared.Errors;

/// <summary>Somebody else was faster: the entity is no longer at the version the caller has seen.</summary>
/// <param name="Message">What to do: read again, then repeat.</param>
/// <param name="CurrentVersion">The version it is at.</param>
/// <param name="Path">The input field at fault.</param>
[Shareable]
public sealed record StaleVersion(string Message, int CurrentVersion, IReadOnlyList<string>? Path = null) : IUserError
{
    /// <summary>The usual message.</summary>
    public static StaleVersion For(string kind, int expected, int current) => new(
        $"The {kind} is at version {current}, not {expected}: read it again and repeat the change with expectedVersion {current}.", current, ["expectedVersion"]);
}
