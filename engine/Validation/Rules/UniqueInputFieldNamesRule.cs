using Federation.Language;

namespace Federation.Validation.Rules;

/// <summary>
/// No field of an input object is given twice.
/// See <see href="https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness"/>.
/// </summary>
internal sealed class UniqueInputFieldNamesRule(ValidationContext context)
    : ValidationRule(context, Kinds(SyntaxKind.ObjectValue))
{
    public override bool Enter(SyntaxNode node)
    {
        var fields = ((ObjectValueNode)node).Fields;
        if (Duplicates.AreDistinct(fields, static field => field.Name))
        {
            return true;
        }

        var known = new Dictionary<string, NameNode>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (!known.TryAdd(field.Name.Value, field.Name))
            {
                Context.Report(
                    $"There can be only one input field named \"{field.Name.Value}\".",
                    known[field.Name.Value],
                    field.Name);
            }
        }

        return true;
    }
}
