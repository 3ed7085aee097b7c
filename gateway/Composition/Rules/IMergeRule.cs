using Federation.Composition.Normalisation;

namespace Federation.Composition.Rules;

/// <summary>A rule about the sources together, before they are merged.</summary>
internal interface IMergeRule
{
    void Check(IReadOnlyList<SourceModel> sources, CompositionContext context);
}
