using System.Text;

namespace Federation.Shared.States;

/// <summary>States as the schema writes them: <c>ReadyForHandover</c> is <c>READY_FOR_HANDOVER</c>.</summary>
public static class StateName
{
    /// <summary>The name of an enum value in upper snake case.</summary>
    public static string Of<TState>(TState state)
        where TState : struct, Enum
    {
        var name = state.ToString();
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsAsciiLetterUpper(name[i]))
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }
}
