using Federation.Vehicles.Domain.Rules;

namespace Federation.Subgraphs.Vehicles.Rules;

/// <summary>Knows by other means than the solver whether some choices can hold together.</summary>
internal interface IOracle
{
    bool IsPossible(IReadOnlyCollection<Choice> choices);
}
