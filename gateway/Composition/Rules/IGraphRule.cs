namespace Federation.Composition.Rules;

/// <summary>A rule about the merged types.</summary>
internal interface IGraphRule
{
    void Check(MergedGraph graph, CompositionContext context);
}
