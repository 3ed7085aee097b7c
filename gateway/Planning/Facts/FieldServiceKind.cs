namespace Federation.Planning.Facts;

/// <summary>Whether a source answers a field.</summary>
internal enum FieldServiceKind
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>With the object in hand.</summary>
    Direct,

    /// <summary>Only on an entry of its own, with other data sent along.</summary>
    AfterRequirement,
}
