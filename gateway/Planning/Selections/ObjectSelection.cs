using Federation.Planning.Facts;

namespace Federation.Planning.Selections;

/// <summary>What is selected of objects of one type at one position: flat, fragments written out.</summary>
internal sealed class ObjectSelection(int id, FactType type, ResponsePath path, IReadOnlyList<SelectionItem> items, int distance)
{
    private readonly List<(int State, FieldService[] Services)> _services = [];

    public int Id { get; } = id;

    public FactType Type { get; } = type;

    public ResponsePath Path { get; } = path;

    public IReadOnlyList<SelectionItem> Items { get; } = items;

    /// <summary>How many keys or requirements of keys or requirements it is away from what the client asked; 0 for that itself.</summary>
    public int Distance { get; } = distance;

    /// <summary>How a source answers each item.</summary>
    public FieldService[] ServicesOf(GraphFacts facts, State state)
    {
        foreach (var (known, services) in _services)
        {
            if (known == state.Id)
            {
                return services;
            }
        }

        var made = new FieldService[Items.Count];
        for (var i = 0; i < made.Length; i++)
        {
            made[i] = FieldService.Of(facts, state, Items[i].Field.Name);
        }

        _services.Add((state.Id, made));
        return made;
    }
}
