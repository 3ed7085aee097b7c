using Federation.Language;

namespace Federation.Validation.Limits;

/// <summary>How many fields a document may have as it is written (<see cref="ValidationLimits.MaxFields"/>).</summary>
internal static class FieldLimit
{
    public static bool IsPassed(ValidationContext context, ValidationLimits limits)
    {
        var count = 0;
        foreach (var field in WrittenFields.Of(context.Document))
        {
            if (++count > limits.MaxFields)
            {
                context.Report(
                    $"The document has more than {limits.MaxFields} fields. Ask for less at once.",
                    ErrorCodes.LimitFields,
                    field);
                return true;
            }
        }

        return false;
    }
}
