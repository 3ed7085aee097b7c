using Federation.Language;

namespace Federation.Validation.Rules;

/// <summary>A fragment whose fields are compared with others.</summary>
internal sealed class ComparedFragment(FragmentDefinitionNode definition)
{
    public FragmentDefinitionNode Definition { get; } = definition;

    /// <summary>Its fields, once they are needed.</summary>
    public SelectedFields? Fields { get; set; }

    /// <summary>The set that was the last to get the fragment.</summary>
    public SelectedFields? LastSet { get; set; }
}
