namespace Federation.Server.Filtering;

/// <summary>The stable codes of filters.</summary>
public static class FilterErrorCodes
{
    /// <summary>A filter has more conditions, or nests deeper, than a database should be asked.</summary>
    public const string FilterTooLarge = "FILTER_TOO_LARGE";
}
