using Federation.Composition.Graph;
using Federation.Composition.Normalisation;
using Federation.Language;

namespace Federation.Composition.Merging;

/// <summary>Merges a field of an object type or interface; reports FIELD_TYPE_MISMATCH.</summary>
internal sealed class FieldMerger(MergeScope scope)
{
    private readonly InputValueMerger _arguments = new(scope, InputValueCodes.Argument);

    public GraphField? Merge(string typeName, string fieldName, IReadOnlyList<(SourceModel Source, SourceOutputField Field)> parts)
    {
        var coordinate = $"{typeName}.{fieldName}";

        // Only those that resolve the field speak for its type, arguments and directives; the others just repeat it.
        var resolving = parts.Where(p => p.Field.Resolves).ToList();
        if (resolving.Count == 0)
        {
            return null;
        }

        if (TypeReferenceMerger.Output([.. resolving.Select(p => p.Field.Type)], scope) is not { } type)
        {
            scope.Context.Error(
                CompositionCodes.FieldTypeMismatch,
                $"\"{coordinate}\" has types that cannot be merged: "
                    + $"{string.Join(", ", resolving.Select(p => $"\"{SyntaxPrinter.Print(p.Field.Type)}\" in \"{p.Source.Name}\""))}. "
                    + "Give it one type, or a common interface.",
                coordinate,
                resolving.Select(p => p.Source.LocationOf(p.Field.Node)));
            return null;
        }

        return new GraphField
        {
            Name = fieldName,
            Description = DescriptionMerger.Merge(resolving.Select(p => p.Field.Node.Description?.Value), coordinate, scope),
            Type = type,
            Arguments = _arguments.Merge(
                [.. resolving.Select(p => (p.Source, p.Field.Arguments))], name => $"{coordinate}({name}:)"),
            Exposed = !parts.Any(p => p.Field.Inaccessible),
            Directives = DirectiveMerger.Merge(resolving.Select(p => p.Field.Directives)),
            In =
            [
                .. parts.Select(p => new SourceField(
                    p.Source.Source.Id, p.Field.Type, p.Field.Flags, p.Field.Requires, p.Field.Provides, p.Field.Override)),
            ],
        };
    }
}
