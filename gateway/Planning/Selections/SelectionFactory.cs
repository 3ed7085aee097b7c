using System.Runtime.CompilerServices;
using Federation.Composition.Graph;
using Federation.Planning.Facts;
using Federation.Planning.Shapes;

namespace Federation.Planning.Selections;

/// <summary>
/// Makes selections for one planning: of what the client asks, and of the keys and requirements that turn out to be needed.
/// The same key at the same position is made once, so that the solver recognises it.
/// </summary>
internal sealed class SelectionFactory(GraphFacts facts)
{
    private readonly Dictionary<(FieldSet Fields, FactType Type, ResponsePath Path), ObjectSelection> _fieldSets = [];
    private readonly StructureTable _structures = new();

    /// <summary>The selection of the client. Made first, because its keys have precedence.</summary>
    public Position OfClient(Shape shape, ResponsePath path)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var objects = new List<ObjectSelection>(shape.Objects.Count);
        foreach (var objectShape in shape.Objects)
        {
            objects.Add(OfClient(objectShape, path));
        }

        return new Position(_structures)
        {
            Type = facts.Type(shape.Type.Name)!,
            Path = path,
            Objects = objects,
            Opaque = shape.Opaque is null ? null : OfClient(shape.Opaque, path),
        };
    }

    /// <summary>A part of a selection: only some of its items.</summary>
    public ObjectSelection Part(ObjectSelection whole, params IReadOnlyList<SelectionItem> items) =>
        new(_structures, whole.Type, whole.Path, items, whole.Distance);

    /// <summary>A part of a position: nothing, or only a part of the selection of one type.</summary>
    public Position Part(Position whole, ObjectSelection? only) => new(_structures)
    {
        Type = whole.Type,
        Path = whole.Path,
        Objects = [.. whole.Objects.Select(o => o.Type == only?.Type ? only : Part(o))],
        Opaque = whole.Opaque is null ? null : Part(whole.Opaque, [.. whole.Opaque.Items.Where(i => only?.Items.Any(o => o.Key == i.Key) == true)]),
        Allowed = whole.Allowed,
    };

    /// <summary>The fields of a key or requirement for objects of a selection.</summary>
    public ObjectSelection OfFieldSet(FieldSet fields, ObjectSelection target) =>
        OfFieldSet(fields, target.Type, target.Path, target.Distance + 1);

    /// <summary>The fields of a key for objects at a position whose types are not known yet.</summary>
    public ObjectSelection OfFieldSet(FieldSet fields, FactType type, Position position) =>
        OfFieldSet(fields, type, position.Path, (position.Objects.Count == 0 ? 0 : position.Objects[0].Distance) + 1);

    private ObjectSelection OfFieldSet(FieldSet fields, FactType type, ResponsePath path, int distance)
    {
        if (!_fieldSets.TryGetValue((fields, type, path), out var selection))
        {
            _fieldSets[(fields, type, path)] = selection = Object([fields], type, path, distance);
        }

        return selection;
    }

    private ObjectSelection OfClient(ObjectShape shape, ResponsePath path)
    {
        var type = facts.Type(shape.Type.Name)!;
        var items = new List<SelectionItem>(shape.Fields.Count);
        foreach (var field in shape.Fields)
        {
            if (field.Field is null)
            {
                // __typename and introspection are the gateway's own to answer.
                continue;
            }

            path.Take(type, field.ResponseName, SelectionItem.RequestOf(field.Name, field.Arguments));
            var child = field.Child is null ? null : OfClient(field.Child, path.Child(type, field.ResponseName));
            items.Add(new SelectionItem(field.ResponseName, type.Graph.Field(field.Name)!, field.Arguments, child));
        }

        return new ObjectSelection(_structures, type, path, items, distance: 0);
    }

    private ObjectSelection Object(IReadOnlyList<FieldSet> sets, FactType type, ResponsePath path, int distance)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var requests = new List<(string Request, FieldSetField First, List<FieldSet> Below)>();
        foreach (var set in sets)
        {
            Collect(set, type, requests);
        }

        var items = new List<SelectionItem>(requests.Count);
        foreach (var (request, field, below) in requests)
        {
            if (type.Graph.Field(field.Name) is not { } graphField)
            {
                continue;
            }

            var key = path.KeyFor(type, field.Name, request);
            var child = facts.Type(TypeReference.NamedType(graphField.Type)) is { } target
                ? Position(below, target, path.Child(type, key), distance)
                : null;
            items.Add(new SelectionItem(key, graphField, field.Arguments, child));
        }

        return new ObjectSelection(_structures, type, path, items, distance);
    }

    private Position Position(IReadOnlyList<FieldSet> sets, FactType type, ResponsePath path, int distance) => new(_structures)
    {
        Type = type,
        Path = path,
        Objects = [.. type.Possible.Select(p => Object(sets, p.Type, path, distance))],
        Opaque = type.IsInterface && sets.All(s => IsOpaque(s, type)) ? Object(sets, type, path, distance) : null,
    };

    private void Collect(FieldSet set, FactType type, List<(string Request, FieldSetField First, List<FieldSet> Below)> requests)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var item in set.Items)
        {
            if (item is FieldSetFragment { Selection: { } inner } fragment)
            {
                if (facts.Applies(fragment.TypeName, type))
                {
                    Collect(inner, type, requests);
                }
            }
            else if (item is FieldSetField field && field.Name != "__typename")
            {
                var request = SelectionItem.RequestOf(field.Name, field.Arguments);
                var index = requests.FindIndex(r => r.Request == request);
                if (index < 0)
                {
                    index = requests.Count;
                    requests.Add((request, field, []));
                }

                if (field.Selection is not null)
                {
                    requests[index].Below.Add(field.Selection);
                }
            }
        }
    }

    private static bool IsOpaque(FieldSet set, FactType type)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return set.Items.All(i => i switch
        {
            FieldSetField field => field.Name != "__typename",
            FieldSetFragment fragment => fragment.TypeName == type.Name && (fragment.Selection is null || IsOpaque(fragment.Selection, type)),
            _ => false,
        });
    }
}
