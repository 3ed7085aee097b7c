using Federation.Language;

namespace Federation.Server.Inputs;

/// <summary>An input object type and the class behind it.</summary>
internal sealed class InputObject(string name, Type type, ObjectBuilder builder)
{
    private readonly List<(int Slot, string Name, Func<object?, object?> Convert)> _members = [];

    public string Name { get; } = name;

    public Type Type { get; } = type;

    public ObjectBuilder Builder { get; } = builder;

    public string? Description { get; init; }

    public bool IsOneOf { get; init; }

    public List<DirectiveNode> Directives { get; init; } = [];

    public List<InputValueDefinitionNode> Fields { get; } = [];

    public void Add(int slot, InputValueDefinitionNode field, Func<object?, object?> convert)
    {
        Fields.Add(field);
        _members.Add((slot, field.Name.Value, convert));
    }

    /// <summary>The executor's dictionary as an object of the class.</summary>
    public object? ToObject(object? value)
    {
        if (value is not IReadOnlyDictionary<string, object?> fields)
        {
            return value;
        }

        var values = new object?[Builder.Slots.Count];
        var given = new bool[values.Length];
        foreach (var (slot, name, convert) in _members)
        {
            if (fields.TryGetValue(name, out var field))
            {
                values[slot] = convert(field);
                given[slot] = true;
            }
        }

        return Builder.Create(values, given);
    }
}
