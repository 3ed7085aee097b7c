using Federation.Composition.Graph;
using Federation.Composition.Normalisation;

namespace Federation.Composition.Merging;

/// <summary>Merges object types and interfaces: the union of fields, keys and implemented interfaces.</summary>
internal sealed class ComplexTypeMerger(MergeScope scope)
{
    private readonly FieldMerger _fields = new(scope);

    public GraphType Merge(string name, IReadOnlyList<(SourceModel Source, SourceType Type)> parts)
    {
        var keys = parts
            .SelectMany(p => p.Type.Keys.Where(k => k.Fields is not null).Select(k => new GraphKey(p.Source.Source.Id, k.Fields!, k.Resolvable)))
            .ToList();
        return new GraphType
        {
            Kind = parts[0].Type.Kind,
            Name = name,
            Description = DescriptionMerger.Merge(parts.Select(p => p.Type.Description), name, scope),
            Exposed = !parts.Any(p => p.Type.Inaccessible),
            In = Masks.Of(parts.Select(p => p.Source)),
            Directives = DirectiveMerger.Merge(parts.Select(p => p.Type.Directives)),
            Implements = Masks.Links(parts.Select(p => (p.Source, (IEnumerable<string>)p.Type.Interfaces))),
            Keys = keys,
            Lookups = [.. keys.Where(k => k.Resolvable).Select(k => new Lookup(k.Source, name, k.Fields))],
            Fields = [.. MergeFields(name, parts)],
        };
    }

    private IEnumerable<GraphField> MergeFields(string name, IReadOnlyList<(SourceModel Source, SourceType Type)> parts)
    {
        foreach (var fieldName in parts.SelectMany(p => p.Type.Fields).Select(f => f.Name).Distinct(StringComparer.Ordinal))
        {
            var declared = parts
                .Select(p => (p.Source, Field: p.Type.Field(fieldName)))
                .Where(p => p.Field is not null)
                .Select(p => (p.Source, p.Field!))
                .ToList();
            if (_fields.Merge(name, fieldName, declared) is { } field)
            {
                yield return field;
            }
        }
    }
}
