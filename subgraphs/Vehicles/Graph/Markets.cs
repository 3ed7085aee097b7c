namespace Federation.Vehicles.Graph;

/// <summary>Words about markets.</summary>
internal static class Markets
{
    /// <summary>What to say about a code that no market has.</summary>
    public static string Unknown(string code) => $"There is no market '{code}': the query 'markets' lists the codes.";
}
