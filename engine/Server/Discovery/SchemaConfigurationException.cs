namespace Federation.Server;

/// <summary>The .NET types do not make a schema. The message lists every mistake with its C# member and what to do.</summary>
public sealed class SchemaConfigurationException : Exception
{
    /// <summary>Carries all mistakes.</summary>
    /// <param name="mistakes">One sentence each, beginning with the C# member.</param>
    public SchemaConfigurationException(IReadOnlyList<string> mistakes)
        : base($"The GraphQL schema has {mistakes?.Count} mistake(s):{Environment.NewLine}" + string.Join(Environment.NewLine, (mistakes ?? []).Select(m => "- " + m)))
    {
        Mistakes = mistakes ?? [];
    }

    /// <summary>One sentence each, beginning with the C# member.</summary>
    public IReadOnlyList<string> Mistakes { get; }
}
