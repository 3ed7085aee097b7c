using System.Text.Json;
using Federation.Execution;
using Federation.Server.Inputs;

namespace Federation.Server.Entities;

/// <summary>Makes objects of one .NET type from the gateway's representations of it.</summary>
internal sealed class RepresentationReader
{
    private readonly List<(int Slot, string Name, Func<JsonElement, object?> Read)> _members = [];
    private readonly List<(string Name, Action<object, object?> Set, Func<JsonElement, object?> Read)> _external = [];
    private readonly ObjectBuilder? _builder;

    public RepresentationReader(ObjectBuilder? builder) => _builder = builder;

    /// <summary>Whether the type can be made from a representation at all.</summary>
    public bool CanCreate => _builder is not null;

    public void Add(int slot, string name, Func<JsonElement, object?> read) => _members.Add((slot, name, read));

    public void AddExternal(string name, Action<object, object?> set, Func<JsonElement, object?> read) => _external.Add((name, set, read));

    /// <summary>Whether the field can be filled.</summary>
    public bool Reads(string name) => _members.Exists(m => string.Equals(m.Name, name, StringComparison.Ordinal));

    /// <summary>A new object with what the representation has; the rest keeps its C# default.</summary>
    public object? Create(JsonElement representation)
    {
        if (representation.ValueKind == JsonValueKind.Null || _builder is null)
        {
            return null;
        }

        if (representation.ValueKind != JsonValueKind.Object)
        {
            throw EntityErrors.Invalid("an object was expected where a value stands.");
        }

        var values = new object?[_builder.Slots.Count];
        var given = new bool[values.Length];
        foreach (var (slot, name, read) in _members)
        {
            if (representation.TryGetProperty(name, out var value))
            {
                values[slot] = Read(name, value, read);
                given[slot] = true;
            }
        }

        return _builder.Create(values, given);
    }

    /// <summary>Sets the external properties of an object that a lookup found.</summary>
    public void FillExternal(object target, JsonElement representation)
    {
        foreach (var (name, set, read) in _external)
        {
            if (representation.TryGetProperty(name, out var value))
            {
                set(target, Read(name, value, read));
            }
        }
    }

    private static object? Read(string name, JsonElement value, Func<JsonElement, object?> read)
    {
        try
        {
            return read(value);
        }
        catch (GraphQLException e) when (e.Error.Code != ServerErrorCodes.EntityRepresentationInvalid)
        {
            throw EntityErrors.Invalid($"'{name}': {e.Error.Message}");
        }
    }
}
