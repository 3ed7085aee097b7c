using Federation.Language;

namespace Federation.Validation;

/// <summary>Collects where a definition uses variables; it walks by itself, because rules need the uses of fragments not yet walked.</summary>
internal sealed class VariableUsageCollector(ValidationContext context)
    : ValidationRule(context, Kinds(SyntaxKind.VariableDefinition, SyntaxKind.Variable))
{
    private readonly List<VariableUsage> _usages = [];

    public TypeInfo TypeInfo { get; } = new(context);

    public IReadOnlyList<VariableUsage> Usages => _usages;

    public override bool Enter(SyntaxNode node)
    {
        if (node is not VariableNode variable)
        {
            // The declaration is not a use.
            return false;
        }

        _usages.Add(new VariableUsage(
            variable, TypeInfo.InputType, TypeInfo.InputField?.DefaultValue is not null, TypeInfo.ParentInputType));
        return true;
    }
}
