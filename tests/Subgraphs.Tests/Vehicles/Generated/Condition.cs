namespace Federation.Subgraphs.Tests.Vehicles.Generated;

/// <summary>A condition with its text in the document and its meaning in memory, told apart from how the engine builds it.</summary>
/// <param name="Text">The fields of an input object, without braces.</param>
/// <param name="Holds">Whether an object meets it.</param>
internal sealed record Condition(string Text, Func<object, bool> Holds)
{
    /// <summary>All of them.</summary>
    public static Condition All(IReadOnlyCollection<Condition> parts) => new(string.Join(", ", parts.Select(p => p.Text)), o => parts.All(p => p.Holds(o)));

    /// <summary>The condition below a field.</summary>
    public Condition Under(string field, Func<Func<object, bool>, Func<object, bool>> meaning) => new($"{field}: {{ {Text} }}", meaning(Holds));

    /// <summary>One operation on one value; <c>n…</c> is the opposite of what follows, also for null.</summary>
    public static bool Meets(object? actual, string operation, object? value) => operation switch
    {
        "eq" => Equals(actual, value),
        "in" => ((IEnumerable<object?>)value!).Contains(actual),
        "gt" => Compared(actual, value) is > 0,
        "gte" => Compared(actual, value) is >= 0,
        "lt" => Compared(actual, value) is < 0,
        "lte" => Compared(actual, value) is <= 0,
        "contains" => actual is string text && text.Contains((string)value!, StringComparison.Ordinal),
        "startsWith" => actual is string text && text.StartsWith((string)value!, StringComparison.Ordinal),
        "endsWith" => actual is string text && text.EndsWith((string)value!, StringComparison.Ordinal),
        _ => !Meets(actual, operation[1..], value),
    };

    /// <summary>Ordinal for texts; null when there is nothing to compare.</summary>
    public static int? Compared(object? left, object? right) => (left, right) switch
    {
        (null, _) or (_, null) => null,
        (string a, string b) => string.CompareOrdinal(a, b),
        _ => ((IComparable)left).CompareTo(right),
    };
}
