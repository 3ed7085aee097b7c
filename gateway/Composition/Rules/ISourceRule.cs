using Federation.Composition.Normalisation;

namespace Federation.Composition.Rules;

/// <summary>A rule about one source alone.</summary>
internal interface ISourceRule
{
    void Check(SourceModel source, CompositionContext context);
}
