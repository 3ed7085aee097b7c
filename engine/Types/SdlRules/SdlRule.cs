namespace Federation.Types;

/// <summary>A rule for type system documents, checked before a schema is put together. Rules have no state.</summary>
internal abstract class SdlRule
{
    public abstract void Check(SdlContext context);
}
