namespace Federation.Server;

/// <summary>Direction of a sort key.</summary>
public enum SortEnumType
{
    /// <summary>Smallest first, nulls last.</summary>
    Asc,

    /// <summary>Largest first, nulls first.</summary>
    Desc,
}
