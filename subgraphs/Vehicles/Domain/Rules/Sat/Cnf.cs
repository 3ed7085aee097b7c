namespace Federation.Vehicles.Domain.Rules.Sat;

/// <summary>Clauses, each with the number of the rule it comes from.</summary>
internal sealed class Cnf(int variables)
{
    private readonly List<(int[] Literals, int Rule)> _clauses = [];

    /// <summary>How many variables the clauses use.</summary>
    public int Variables { get; private set; } = variables;

    public IReadOnlyList<(int[] Literals, int Rule)> Clauses => _clauses;

    public int NewVariable() => Variables++;

    public void Add(int rule, params int[] literals) => _clauses.Add((literals, rule));
}
