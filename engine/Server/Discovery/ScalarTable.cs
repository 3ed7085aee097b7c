using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Federation.Server.Configuration;
using Federation.Types;

namespace Federation.Server.Discovery;

/// <summary>Which scalar a .NET type is, and which scalars the schema uses.</summary>
internal sealed class ScalarTable(SchemaSetup setup)
{
    private static readonly Dictionary<Type, string> RuntimeTypes = new()
    {
        [typeof(string)] = "String",
        [typeof(bool)] = "Boolean",
        [typeof(byte)] = "Int",
        [typeof(short)] = "Int",
        [typeof(int)] = "Int",
        [typeof(long)] = "Long",
        [typeof(float)] = "Float",
        [typeof(double)] = "Float",
        [typeof(decimal)] = "Decimal",
        [typeof(Guid)] = "UUID",
        [typeof(DateTimeOffset)] = "DateTime",
        [typeof(DateOnly)] = "Date",
        [typeof(TimeOnly)] = "LocalTime",
        [typeof(TimeSpan)] = "Duration",
        [typeof(Uri)] = "URL",
        [typeof(JsonElement)] = "Any",
    };

    private readonly SortedSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>The custom scalars that the schema uses, sorted.</summary>
    public IReadOnlyCollection<string> Used => _used;

    /// <summary>Coercions for the schema, those of the application first.</summary>
    public IReadOnlyDictionary<string, ScalarCoercion> Coercions { get; } =
        KnownScalars.All.Concat(setup.Scalars).GroupBy(s => s.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Value, StringComparer.Ordinal);

    public bool TryGet(Type type, [NotNullWhen(true)] out string? name) =>
        setup.RuntimeScalars.TryGetValue(type, out name) || RuntimeTypes.TryGetValue(type, out name);

    /// <summary>Whether a scalar of this name can be used at all.</summary>
    public bool IsKnown(string name) => BuiltInScalars.IsBuiltIn(name) || Coercions.ContainsKey(name);

    public void Use(string name)
    {
        if (!BuiltInScalars.IsBuiltIn(name))
        {
            _used.Add(name);
        }
    }

    public ScalarCoercion? Coercion(string name) =>
        BuiltInScalars.All.FirstOrDefault(s => string.Equals(s.Name, name, StringComparison.Ordinal))?.Coercion ?? Coercions.GetValueOrDefault(name);
}
