using Federation.Server;
using Federation.Shared.Vocabulary;

namespace Federation.Vehicles.Graph;

/// <summary>What a search for models asks for; every member that is given has to hold.</summary>
/// <param name="BodyStyles">One of these shapes.</param>
/// <param name="Propulsions">With a trim of one of these propulsions.</param>
/// <param name="Search">Part of the name.</param>
[GraphQLName("ModelFilter")]
public sealed record ModelFilter(
    IReadOnlyList<BodyStyle>? BodyStyles = null,
    IReadOnlyList<Propulsion>? Propulsions = null,
    string? Search = null);
