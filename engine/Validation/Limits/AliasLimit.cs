using Federation.Language;

namespace Federation.Validation.Limits;

/// <summary>How many aliases a document may have as it is written (<see cref="ValidationLimits.MaxAliases"/>).</summary>
internal static class AliasLimit
{
    public static bool IsPassed(ValidationContext context, ValidationLimits limits)
    {
        var count = 0;
        foreach (var field in WrittenFields.Of(context.Document))
        {
            if (field.Alias is not null && ++count > limits.MaxAliases)
            {
                context.Report(
                    $"The document has more than {limits.MaxAliases} aliases. Ask for a list instead of one alias for each item.",
                    ErrorCodes.LimitAliases,
                    field);
                return true;
            }
        }

        return false;
    }
}
