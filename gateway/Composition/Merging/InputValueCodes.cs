namespace Federation.Composition.Merging;

/// <summary>The codes that differ between arguments and input fields.</summary>
internal sealed record InputValueCodes(string TypeMismatch, string DefaultMismatch, string RequiredMissing, string OptionalMissing)
{
    public static readonly InputValueCodes Argument = new(
        CompositionCodes.FieldArgumentTypeMismatch,
        CompositionCodes.FieldArgumentDefaultMismatch,
        CompositionCodes.RequiredArgumentMissing,
        CompositionCodes.InconsistentArgumentPresence);

    public static readonly InputValueCodes InputField = new(
        CompositionCodes.FieldTypeMismatch,
        CompositionCodes.InputFieldDefaultMismatch,
        CompositionCodes.RequiredInputFieldMissing,
        CompositionCodes.InconsistentInputObjectField);
}
