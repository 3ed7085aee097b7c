namespace Federation.Server;

/// <summary>An attribute that makes a class a holder of resolvers for another type.</summary>
public interface IObjectTypeExtension
{
    /// <summary>The .NET type that gets the fields.</summary>
    Type RuntimeType { get; }

    /// <summary>C# names of properties of <see cref="RuntimeType"/> that are no fields.</summary>
    IReadOnlyList<string> IgnoredProperties { get; }

    /// <summary>
    /// The holder speaks for the type: its other attributes (<c>[Key]</c>, <c>[Shareable]</c>, <c>[GraphQLName]</c>, <c>[Authorize]</c> …) count as if
    /// they stood on <see cref="RuntimeType"/>, which then need not know GraphQL.
    /// </summary>
    bool DefinesType { get; }
}
