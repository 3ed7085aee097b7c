using Federation.Server;
using Federation.Shared.States;

namespace Federation.Shared.Errors;

/// <summary>The entity's state does not allow the change.</summary>
/// <param name="Message">What is possible instead.</param>
/// <param name="From">The present state.</param>
/// <param name="To">The state asked for.</param>
/// <param name="Allowed">The states that may follow.</param>
/// <param name="Path">The input field at fault.</param>
[Shareable]
public sealed record IllegalTransition(
    string Message, string From, string To, IReadOnlyList<string> Allowed, IReadOnlyList<string>? Path = null) : IUserError
{
    /// <summary>The usual message, with the states as the schema writes them.</summary>
    public static IllegalTransition For<TState>(string kind, TState from, TState to, StateMachine<TState> machine)
        where TState : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(machine);
        var allowed = machine.Next(from).Select(StateName.Of).ToList();
        var way = allowed.Count == 0 ? "nothing may follow" : $"only {string.Join(", ", allowed)} may follow";
        return new($"The {kind} is {StateName.Of(from)} and cannot become {StateName.Of(to)}: {way}.", StateName.Of(from), StateName.Of(to), allowed);
    }
}
