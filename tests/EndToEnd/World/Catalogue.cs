namespace Federation.EndToEnd.World;

/// <summary>Finds something to configure.</summary>
internal static class Catalogue
{
    /// <summary>The first trim that Germany offers, with the first option of each of its groups.</summary>
    public static async Task<(string Trim, IReadOnlyDictionary<string, string> OptionOfGroup)> FirstTrimAsync(GraphQLClient client)
    {
        var answer = await client.AskAsync(Operations.Catalogue);
        var trim = answer.Data.GetProperty("models").GetProperty("nodes")[0].GetProperty("trims")[0];
        var options = trim.GetProperty("optionGroups").EnumerateArray()
            .Where(g => g.GetProperty("options").GetArrayLength() > 0)
            .ToDictionary(g => g.GetProperty("code").GetString()!, g => g.GetProperty("options")[0].GetProperty("code").GetString()!);
        return (trim.GetProperty("code").GetString()!, options);
    }
}
