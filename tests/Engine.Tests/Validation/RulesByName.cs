using Federation.Validation;
using Federation.Validation.Rules;

namespace Federation.Engine.Tests.Validation;

/// <summary>Chooses rules by the names that the corpus uses.</summary>
internal static class RulesByName
{
    public static ValidationRule[] Create(ValidationContext context, IReadOnlyCollection<string> names)
    {
        var all = SpecifiedRules.Create(context).Append(new NoSchemaIntrospectionRule(context));
        return [.. all.Where(rule => names.Contains(NameOf(rule)))];
    }

    private static string NameOf(ValidationRule rule) =>
        rule is NoSchemaIntrospectionRule ? "NoSchemaIntrospectionCustomRule" : rule.GetType().Name;
}
