using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Federation.Server.Configuration;

namespace Federation.Server.Discovery;

/// <summary>The finished bindings between .NET and the schema.</summary>
internal sealed class SchemaBindings : ISchemaBindings
{
    private readonly Dictionary<string, TypeBinding> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, string> _names = [];
    private readonly ConcurrentDictionary<Type, string?> _found = new();

    public bool TryGetType(string typeName, [NotNullWhen(true)] out TypeBinding? binding) => _byName.TryGetValue(typeName, out binding);

    public bool TryGetType(Type runtimeType, [NotNullWhen(true)] out TypeBinding? binding)
    {
        binding = TypeName(runtimeType) is { } name ? _byName.GetValueOrDefault(name) : null;
        return binding is not null;
    }

    public void AddName(Type runtimeType, string name) => _names[runtimeType] = name;

    public void Add(TypeBinding binding) => _byName[binding.Name] = binding;

    /// <summary>The object type of a value: that of its class or of the nearest base class that has one.</summary>
    public string? TypeName(object value) => TypeName(value.GetType());

    private string? TypeName(Type type) => _found.GetOrAdd(type, static (t, names) =>
    {
        for (var current = t; current is not null; current = current.BaseType)
        {
            if (names.TryGetValue(current, out var name))
            {
                return name;
            }
        }

        return null;
    }, _names);
}
