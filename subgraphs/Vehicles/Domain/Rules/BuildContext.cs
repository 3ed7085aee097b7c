namespace Federation.Vehicles.Domain.Rules;

/// <summary>Which car is built for whom and when: what rules are compiled for.</summary>
/// <param name="Market">Code of the market.</param>
/// <param name="Trim">Code of the trim.</param>
/// <param name="ModelYear">Its model year.</param>
/// <param name="Date">The day the rules have to be in force.</param>
public sealed record BuildContext(string Market, string Trim, int ModelYear, DateOnly Date);
