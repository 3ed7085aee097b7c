using Federation.Language;

namespace Federation.Composition.Graph;

/// <summary>What one source says of a field.</summary>
/// <param name="Source">The position of the source.</param>
/// <param name="Type">The type there; the merged type may be wider.</param>
/// <param name="Flags">External, shareable …</param>
/// <param name="Requires">What must be sent along before the source can resolve the field; null for nothing.</param>
/// <param name="Provides">What the source can also answer below this field, and only there; null for nothing.</param>
/// <param name="Override">The source that this one has taken the field over from; null for none.</param>
/// <param name="OverrideLabel">The condition under which the field is taken over; null for always.</param>
public sealed record SourceField(
    int Source,
    TypeNode Type,
    SourceFieldFlags Flags,
    FieldSet? Requires,
    FieldSet? Provides,
    string? Override,
    string? OverrideLabel = null)
{
    /// <summary>True when the source can answer the field, requirement or not.</summary>
    public bool Resolves => (Flags & (SourceFieldFlags.External | SourceFieldFlags.Overridden)) == SourceFieldFlags.None;
}
