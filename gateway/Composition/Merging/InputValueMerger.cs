using Federation.Composition.Graph;
using Federation.Composition.Normalisation;
using Federation.Composition.Rules;
using Federation.Language;

namespace Federation.Composition.Merging;

/// <summary>
/// Merges arguments and input fields: only what every source knows can be sent to each of them. One that a source
/// needs but another does not know is an error; an optional one is dropped with a hint.
/// </summary>
internal sealed class InputValueMerger(MergeScope scope, InputValueCodes codes)
{
    /// <summary>Merges the values of one field or input object; <paramref name="coordinateOf"/> writes the coordinate of a value.</summary>
    public IReadOnlyList<GraphInputValue> Merge(
        IReadOnlyList<(SourceModel Source, IReadOnlyList<SourceInputValue> Values)> parts,
        Func<string, string> coordinateOf)
    {
        var merged = new List<GraphInputValue>();
        foreach (var name in parts.SelectMany(p => p.Values).Select(v => v.Name).Distinct(StringComparer.Ordinal))
        {
            var known = parts
                .Select(p => (p.Source, Value: p.Values.FirstOrDefault(v => v.Name == name)))
                .Where(p => p.Value is not null)
                .Select(p => (p.Source, Value: p.Value!))
                .ToList();
            if (known.Count < parts.Count)
            {
                ReportMissing(coordinateOf(name), known, parts);
            }
            else if (MergeOne(coordinateOf(name), known) is { } value)
            {
                merged.Add(value);
            }
        }

        return merged;
    }

    private GraphInputValue? MergeOne(string coordinate, List<(SourceModel Source, SourceInputValue Value)> known)
    {
        if (TypeReferenceMerger.Input([.. known.Select(k => k.Value.Type)]) is not { } type)
        {
            scope.Context.Error(
                codes.TypeMismatch,
                $"\"{coordinate}\" has types that cannot be merged: "
                    + $"{string.Join(", ", known.Select(k => $"\"{SyntaxPrinter.Print(k.Value.Type)}\" in \"{k.Source.Name}\""))}. Give it one type.",
                coordinate,
                known.Select(k => k.Source.LocationOf(k.Value.Node)));
            return null;
        }

        return new GraphInputValue
        {
            Name = known[0].Value.Name,
            Description = DescriptionMerger.Merge(known.Select(k => k.Value.Node.Description?.Value), coordinate, scope),
            Type = type,
            DefaultValue = MergeDefaults(coordinate, known),
            Exposed = !known.Exists(k => k.Value.Inaccessible),
            Directives = DirectiveMerger.Merge(known.Select(k => k.Value.Directives)),
            In = [.. known.Select(k => (k.Source.Source.Id, k.Value.Type))],
        };
    }

    private ValueNode? MergeDefaults(string coordinate, List<(SourceModel Source, SourceInputValue Value)> known)
    {
        var defaults = known
            .Where(k => k.Value.DefaultValue is not null)
            .GroupBy(k => SyntaxPrinter.Print(k.Value.DefaultValue!), StringComparer.Ordinal)
            .ToList();
        if (defaults.Count == 0)
        {
            return null;
        }

        if (defaults.Count > 1)
        {
            scope.Context.Error(
                codes.DefaultMismatch,
                $"\"{coordinate}\" has different defaults: "
                    + $"{string.Join(", ", defaults.Select(d => $"{d.Key} in {SourceNames.Quote(d.Select(k => k.Source.Name))}"))}. Make them equal.",
                coordinate,
                known.Select(k => k.Source.LocationOf(k.Value.Node)));
            return null;
        }

        if (defaults[0].Count() == known.Count)
        {
            return known[0].Value.DefaultValue;
        }

        scope.Context.Hint(
            CompositionCodes.InconsistentDefaultValuePresence,
            $"\"{coordinate}\" has the default {defaults[0].Key} in {SourceNames.Quote(defaults[0].Select(k => k.Source.Name))} only; "
                + "clients see none. Give it the default in every subgraph.",
            coordinate);
        return null;
    }

    private void ReportMissing(
        string coordinate,
        List<(SourceModel Source, SourceInputValue Value)> known,
        IReadOnlyList<(SourceModel Source, IReadOnlyList<SourceInputValue> Values)> parts)
    {
        var missing = SourceNames.Quote(parts.Select(p => p.Source.Name).Except(known.Select(k => k.Source.Name), StringComparer.Ordinal));
        var required = known.Where(k => k.Value.IsRequired).ToList();
        if (required.Count > 0)
        {
            scope.Context.Error(
                codes.RequiredMissing,
                $"\"{coordinate}\" is required in {SourceNames.Quote(required.Select(k => k.Source.Name))} but unknown to {missing}. "
                    + "Add it there, or make it optional.",
                coordinate,
                required.Select(k => k.Source.LocationOf(k.Value.Node)));
            return;
        }

        scope.Context.Hint(
            codes.OptionalMissing,
            $"\"{coordinate}\" is known to {SourceNames.Quote(known.Select(k => k.Source.Name))} but not to {missing}; clients do not see it.",
            coordinate);
    }
}
