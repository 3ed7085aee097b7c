using Federation.Language;

namespace Federation.Execution;

/// <summary>A @defer at one place of an operation: what it covers is delivered together.</summary>
internal sealed class DeferUsage(DirectiveNode directive, DeferUsage? parent)
{
    public DirectiveNode Directive { get; } = directive;

    /// <summary>The one around it, which is delivered first.</summary>
    public DeferUsage? Parent { get; } = parent;

    public string? Label { get; } = IncrementalArguments.Label(directive);
}
