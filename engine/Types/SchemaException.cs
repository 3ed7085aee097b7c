using Federation.Language;

namespace Federation.Types;

/// <summary>Thrown by <see cref="Schema.Parse"/> for SDL that the program itself brings and that is not valid.</summary>
public sealed class SchemaException : Exception
{
    /// <summary>Carries all errors of a schema.</summary>
    public SchemaException(IReadOnlyList<GraphQLError> errors)
        : base(string.Join(Environment.NewLine, (errors ?? []).Select(Describe)))
    {
        Errors = errors ?? [];
    }

    /// <summary>The errors, with locations in the SDL.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    private static string Describe(GraphQLError error) =>
        error.Locations is { Count: > 0 } locations
            ? $"({locations[0].Line}:{locations[0].Column}) {error.Message}"
            : error.Message;
}
