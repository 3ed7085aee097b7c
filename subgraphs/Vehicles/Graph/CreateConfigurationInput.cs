using Federation.Server;
using Federation.Shared.Vocabulary;

namespace Federation.Vehicles.Graph;

/// <summary>What a new build starts from.</summary>
/// <param name="Market">The market's code.</param>
/// <param name="Trim">The trim's code.</param>
/// <param name="Touchpoint">Where the customer is.</param>
/// <param name="BasedOn">A build of the same trim whose options are taken over.</param>
public sealed record CreateConfigurationInput(string Market, string Trim, Touchpoint Touchpoint, [property: ID] string? BasedOn = null);
