namespace Federation.Vehicles.Domain.Rules;

/// <summary>Some cars of a model. An empty list leaves that side open.</summary>
/// <param name="Markets">Codes of markets.</param>
/// <param name="Trims">Codes of trims.</param>
/// <param name="ModelYears">Model years.</param>
public sealed record RuleScope(IReadOnlyList<string> Markets, IReadOnlyList<string> Trims, IReadOnlyList<int> ModelYears)
{
    /// <summary>Every car of the model.</summary>
    public static RuleScope Everywhere { get; } = new([], [], []);

    /// <summary>Whether the car is one of them.</summary>
    public bool Holds(BuildContext context) =>
        IsIn(Markets, context.Market) && IsIn(Trims, context.Trim) && IsIn(ModelYears, context.ModelYear);

    /// <summary>Whether some car could be in both.</summary>
    public bool Overlaps(RuleScope other) =>
        Meet(Markets, other.Markets) && Meet(Trims, other.Trims) && Meet(ModelYears, other.ModelYears);

    private static bool IsIn<T>(IReadOnlyList<T> list, T value) => list.Count == 0 || list.Contains(value);

    private static bool Meet<T>(IReadOnlyList<T> left, IReadOnlyList<T> right) =>
        left.Count == 0 || right.Count == 0 || left.Any(right.Contains);
}
