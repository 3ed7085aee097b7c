using System.Runtime.CompilerServices;
using Federation.Composition.Graph;

namespace Federation.Planning.Facts;

/// <summary>Whether and how a source answers a field of an object that it has.</summary>
/// <param name="Kind">Whether it does.</param>
/// <param name="Requires">What it must be sent before.</param>
/// <param name="View">What it can answer below the field in addition.</param>
/// <param name="Type">The named type of the field there.</param>
internal readonly record struct FieldService(FieldServiceKind Kind, FieldSet? Requires, FieldSet? View, string Type)
{
    public static FieldService None { get; } = new(FieldServiceKind.None, Requires: null, View: null, "");

    /// <summary>
    /// What a source says of a field. A view comes first; without it, what is external or overridden there is not answered.
    /// </summary>
    public static FieldService Of(GraphFacts facts, State state, string field)
    {
        if (state.Type.Graph.Field(field) is not { } graphField)
        {
            return None;
        }

        var entry = graphField.For(state.Source);
        var type = TypeReference.NamedType((entry?.Type) ?? graphField.Type);
        if (state.View is not null && Find(facts, state.View, state.Type, field) is { } provided)
        {
            return new FieldService(FieldServiceKind.Direct, Requires: null, provided.Selection, type);
        }

        return entry is not { Resolves: true }
            ? None
            : new FieldService(
                entry.Requires is null ? FieldServiceKind.Direct : FieldServiceKind.AfterRequirement, entry.Requires, entry.Provides, type);
    }

    private static FieldSetField? Find(GraphFacts facts, FieldSet view, FactType type, string field)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var item in view.Items)
        {
            var found = item switch
            {
                FieldSetField candidate => candidate.Name == field ? candidate : null,
                FieldSetFragment { Selection: { } inner } fragment when facts.Applies(fragment.TypeName, type) => Find(facts, inner, type, field),
                _ => null,
            };
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }
}
