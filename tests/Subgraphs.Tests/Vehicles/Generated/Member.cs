namespace Federation.Subgraphs.Tests.Vehicles.Generated;

/// <summary>How the values of a member are compared.</summary>
internal enum MemberKind
{
    Text,
    Id,
    Enum,
    Flag,
    Ordered,
}

/// <summary>A member that can be filtered or sorted by: its name in the schema and how it is read from an object in memory.</summary>
/// <param name="Name">Name in the schema.</param>
/// <param name="Kind">Which operations it has.</param>
/// <param name="Read">The value.</param>
internal sealed record Member(string Name, MemberKind Kind, Func<object, object?> Read);
