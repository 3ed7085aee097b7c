using Federation.Language;

namespace Federation.Validation;

/// <summary>
/// One rule. A rule lives for one validation, is told when the walk enters and leaves the kinds of nodes it asked for, and
/// reports to the context.
/// </summary>
internal abstract class ValidationRule
{
    protected ValidationRule(ValidationContext context, ulong enters, ulong leaves = 0)
    {
        Context = context;
        Enters = enters;
        Leaves = leaves;
    }

    /// <summary>The kinds whose start the rule sees, a bit each.</summary>
    public ulong Enters { get; }

    /// <summary>The kinds whose end the rule sees, a bit each.</summary>
    public ulong Leaves { get; }

    protected ValidationContext Context { get; }

    /// <summary>Called before the children; false keeps this rule out of the children and of the node's end.</summary>
    public virtual bool Enter(SyntaxNode node) => true;

    /// <summary>Called after the children.</summary>
    public virtual void Leave(SyntaxNode node)
    {
    }

    protected static ulong Kinds(params ReadOnlySpan<SyntaxKind> kinds)
    {
        var bits = 0UL;
        foreach (var kind in kinds)
        {
            bits |= 1UL << (int)kind;
        }

        return bits;
    }
}
