using Federation.Composition.Graph;
using Federation.Composition.Normalisation;
using Federation.Composition.Rules;

namespace Federation.Composition.Merging;

/// <summary>
/// Merges enums by the direction they are used in: what is only returned may have any value, what is only taken must be
/// known to all, and what is used both ways must be equal everywhere, <c>@inaccessible</c> values aside.
/// </summary>
internal sealed class EnumMerger(MergeScope scope)
{
    public GraphType Merge(string name, IReadOnlyList<(SourceModel Source, SourceType Type)> parts)
    {
        var all = Masks.Of(parts.Select(p => p.Source));
        var values = parts
            .SelectMany(p => p.Type.Values.Select(v => (p.Source, Value: v)))
            .GroupBy(p => p.Value.Name, StringComparer.Ordinal)
            .Select(g => new GraphEnumValue(
                g.Key,
                DescriptionMerger.Merge(g.Select(p => p.Value.Node.Description?.Value), $"{name}.{g.Key}", scope),
                Masks.Of(g.Select(p => p.Source)),
                !g.Any(p => p.Value.Inaccessible),
                DirectiveMerger.Merge(g.Select(p => p.Value.Directives))))
            .ToList();
        var isInput = scope.EnumUsage.IsInput(name);
        var partial = values.Where(v => v.In != all && v.Exposed).ToList();
        if (partial.Count > 0)
        {
            Report(name, parts, partial, isInput);
        }

        var kept = isInput && !scope.EnumUsage.IsOutput(name) ? values.Where(v => v.In == all).ToList() : values;
        if (kept.Count == 0)
        {
            scope.Context.Error(
                CompositionCodes.EmptyMergedEnumType,
                $"No value of the input enum \"{name}\" is known to all of {SourceNames.Quote(parts.Select(p => p.Source.Name))}; give them a common value.",
                name,
                parts.Select(p => p.Source.LocationOf(p.Type.Node)));
        }

        return new GraphType
        {
            Kind = TypeKind.Enum,
            Name = name,
            Description = DescriptionMerger.Merge(parts.Select(p => p.Type.Description), name, scope),
            Exposed = !parts.Any(p => p.Type.Inaccessible),
            In = all,
            Directives = DirectiveMerger.Merge(parts.Select(p => p.Type.Directives)),
            Values = kept,
        };
    }

    private void Report(string name, IReadOnlyList<(SourceModel Source, SourceType Type)> parts, List<GraphEnumValue> partial, bool isInput)
    {
        foreach (var value in partial)
        {
            var coordinate = $"{name}.{value.Name}";
            var with = SourceNames.Quote(parts.Where(p => (p.Source.Source.Bit & value.In) != 0).Select(p => p.Source.Name));
            var without = SourceNames.Quote(parts.Where(p => (p.Source.Source.Bit & value.In) == 0).Select(p => p.Source.Name));
            if (isInput && scope.EnumUsage.IsOutput(name))
            {
                scope.Context.Error(
                    CompositionCodes.EnumValueMismatch,
                    $"\"{coordinate}\" is a value in {with} but not in {without}, and \"{name}\" is both taken and returned. "
                        + "Add it everywhere; until then mark it @inaccessible.",
                    coordinate,
                    parts.Where(p => (p.Source.Source.Bit & value.In) == 0).Select(p => p.Source.LocationOf(p.Type.Node)));
            }
            else if (isInput)
            {
                scope.Context.Hint(
                    CompositionCodes.InconsistentInputEnumValue,
                    $"\"{coordinate}\" is a value in {with} but not in {without}; \"{name}\" is only taken, so clients do not see it.",
                    coordinate);
            }
            else
            {
                scope.Context.Hint(
                    CompositionCodes.InconsistentOutputEnumValue,
                    $"\"{coordinate}\" is a value in {with} but not in {without}; \"{name}\" is only returned, so clients see it.",
                    coordinate);
            }
        }
    }
}
