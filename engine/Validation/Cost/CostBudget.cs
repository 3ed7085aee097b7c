namespace Federation.Validation.Cost;

/// <summary>How much work the cost of one operation may be.</summary>
internal sealed class CostBudget(int steps)
{
    private int _left = steps;

    public bool IsSpent => _left < 0;

    /// <summary>Takes one step; false when there is none left.</summary>
    public bool Spend() => _left >= 0 && --_left >= 0;
}
