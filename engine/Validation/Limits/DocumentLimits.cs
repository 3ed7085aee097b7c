namespace Federation.Validation.Limits;

/// <summary>
/// Checks what a document asks for before its rules are checked: the cheap counts first, each time linear (or nearly so) in the
/// length of the document, whatever its fragments expand to.
/// </summary>
internal static class DocumentLimits
{
    /// <summary>Reports the first limit that is passed.</summary>
    public static void Check(ValidationContext context, ValidationLimits limits)
    {
        _ = FieldLimit.IsPassed(context, limits)
            || AliasLimit.IsPassed(context, limits)
            || RootFieldLimit.IsPassed(context, limits)
            || ExpandedSelectionLimit.IsPassed(context, limits)
            || DepthLimit.IsPassed(context, limits)
            || FieldCycleLimit.IsPassed(context, limits)
            || CostLimit.IsPassed(context, limits);
    }
}
