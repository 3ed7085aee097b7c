namespace Federation.Composition.Graph;

/// <summary>What a source says about a field it declares.</summary>
[Flags]
public enum SourceFieldFlags
{
    None = 0,

    /// <summary><c>@external</c>: declared so that keys and requirements can name it; not resolved there.</summary>
    External = 1,

    /// <summary><c>@shareable</c>, on the field or on its type.</summary>
    Shareable = 2,

    /// <summary>Another source has taken it over with <c>@override</c>.</summary>
    Overridden = 4,

    /// <summary>Part of a key, which makes it shareable.</summary>
    Key = 8,
}
