namespace Federation.Shared.Vocabulary;

/// <summary>The direction of an ordering.</summary>
public enum SortDirection
{
    Asc,
    Desc,
}
