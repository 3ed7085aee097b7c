namespace Federation.Validation.Cost;

/// <summary>The variables of a request as the cost of its operation needs them; it remembers whether it was asked.</summary>
internal sealed class CostVariables(IReadOnlyDictionary<string, object?>? values)
{
    /// <summary>False before there is a request: then every variable may have any value.</summary>
    public bool AreKnown => values is not null;

    /// <summary>True when the cost depends on the variables.</summary>
    public bool WereAsked { get; private set; }

    /// <summary>The coerced value of a variable; false when it is unknown or has none.</summary>
    public bool TryGet(string name, out object? value)
    {
        WereAsked = true;
        value = null;
        return values?.TryGetValue(name, out value) == true;
    }
}
