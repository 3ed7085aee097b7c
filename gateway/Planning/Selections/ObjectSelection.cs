using System.Runtime.CompilerServices;
using Federation.Planning.Facts;

namespace Federation.Planning.Selections;

/// <summary>What is selected of objects of one type at one position: flat, fragments written out.</summary>
internal sealed class ObjectSelection(StructureTable structures, FactType type, ResponsePath path, IReadOnlyList<SelectionItem> items, int distance)
{
    private readonly List<(State State, FieldService[] Services)> _services = [];
    private int _structure = -1;
    private bool[]? _canRequire;

    public FactType Type { get; } = type;

    public ResponsePath Path { get; } = path;

    public IReadOnlyList<SelectionItem> Items { get; } = items;

    /// <summary>How many keys or requirements of keys or requirements it is away from what the client asked; 0 for that itself.</summary>
    public int Distance { get; } = distance;

    /// <summary>The number of its structure: type and fields, not place and keys.</summary>
    public int Structure => _structure >= 0 ? _structure : _structure = FindStructure();

    /// <summary>How a source answers each item.</summary>
    public FieldService[] ServicesOf(GraphFacts facts, State state)
    {
        foreach (var (known, services) in _services)
        {
            if (known == state)
            {
                return services;
            }
        }

        var made = new FieldService[Items.Count];
        for (var i = 0; i < made.Length; i++)
        {
            made[i] = FieldService.Of(facts, state, Items[i].Field.Name);
        }

        _services.Add((state, made));
        return made;
    }

    /// <summary>Whether some source answers an item only with required data; most never do, so it is worth knowing.</summary>
    public bool CanRequire(int item)
    {
        if (_canRequire is null)
        {
            _canRequire = new bool[Items.Count];
            for (var i = 0; i < _canRequire.Length; i++)
            {
                _canRequire[i] = Type.Ways.Any(w => w.Type.Graph.Field(Items[i].Field.Name)?.For(w.Source) is { Resolves: true, Requires: not null });
            }
        }

        return _canRequire[item];
    }

    private int FindStructure()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var parts = new int[2 + (2 * Items.Count)];
        (parts[0], parts[1]) = (Type.Id, Distance);
        for (var i = 0; i < Items.Count; i++)
        {
            parts[2 + (2 * i)] = structures.OfRequest(Items[i].Request);
            parts[3 + (2 * i)] = Items[i].Child?.Structure ?? -1;
        }

        return structures.Of(parts);
    }
}
