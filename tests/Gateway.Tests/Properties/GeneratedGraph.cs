using System.Text;

namespace Federation.Gateway.Tests.Properties;

/// <summary>
/// Random subgraphs that compose: entities spread over sources with shared, required, abstract and nested fields. The same seed
/// gives the same graph.
/// </summary>
internal sealed class GeneratedGraph
{
    private const string Link =
        "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.9\", import: [\"@key\", \"@shareable\", \"@external\", \"@requires\", \"@provides\"]) ";

    private readonly Random _random;
    private readonly int _sources;
    private readonly int _entities;

    // Which fields each source declares of each entity.
    private readonly SortedDictionary<(int Source, int Entity), SortedSet<string>> _fields = [];

    public GeneratedGraph(int seed)
    {
        _random = new Random(seed);
        _sources = 2 + _random.Next(3);
        _entities = 2 + _random.Next(3);
        for (var entity = 0; entity < _entities; entity++)
        {
            AddEntity(entity);
        }

        foreach (var (place, link) in _fields.SelectMany(p => p.Value.Select(f => (p.Key, f))).Where(l => l.f.Contains(": E", StringComparison.Ordinal)).ToList())
        {
            AddProvides(place, link);
        }
    }

    /// <summary>The SDL of each subgraph.</summary>
    public IReadOnlyDictionary<string, string> Subgraphs() =>
        Enumerable.Range(0, _sources).ToDictionary(s => $"s{s}", Sdl, StringComparer.Ordinal);

    private void AddEntity(int entity)
    {
        for (var i = 0; i < 3; i++)
        {
            var owners = Enumerable.Range(0, _sources).Where(_ => _random.Next(3) == 0).DefaultIfEmpty(_random.Next(_sources)).ToList();
            var field = i switch { 0 => "f0: Int", 1 => "f1(a: Int = 1): String!", _ => "f2: [Float]" };
            foreach (var owner in owners)
            {
                FieldsOf(owner, entity).Add(field + (owners.Count > 1 ? " @shareable" : ""));
            }

            // A source without the field may need it; the mock world can only check what has no arguments.
            var other = _random.Next(_sources);
            if (i != 1 && !owners.Contains(other) && _random.Next(2) == 0)
            {
                FieldsOf(other, entity).Add($"{field} @external");
                FieldsOf(other, entity).Add($"r{i}x{entity}: String @requires(fields: \"f{i}\")");
            }
        }

        for (var i = 0; i < 2; i++)
        {
            var (owner, target) = (_random.Next(_sources), _random.Next(_entities));
            FieldsOf(owner, target);
            FieldsOf(owner, entity).Add(_random.Next(5) switch
            {
                0 => $"l{i}: [E{target}!]",
                1 => $"l{i}: U",
                2 => $"l{i}: [N]",
                3 => $"l{i}: V",
                _ => $"l{i}: E{target}",
            });
        }
    }

    /// <summary>A link may bring along a field of its target that the source does not answer elsewhere.</summary>
    private void AddProvides((int Source, int Entity) place, string link)
    {
        var target = FieldsOf(place.Source, link[^1] - '0');
        if (_random.Next(2) == 0 && !target.Any(f => f.StartsWith("f0", StringComparison.Ordinal)))
        {
            target.Add("f0: Int @external");
            _fields[place].Remove(link);
            _fields[place].Add($"{link} @provides(fields: \"f0\")");
        }
    }

    private SortedSet<string> FieldsOf(int source, int entity)
    {
        if (!_fields.TryGetValue((source, entity), out var fields))
        {
            _fields[(source, entity)] = fields = new SortedSet<string>(StringComparer.Ordinal);
        }

        return fields;
    }

    // Every source has every entity, so that abstract types can return the same everywhere.
    private string Sdl(int source)
    {
        var sdl = new StringBuilder(Link)
            .Append("interface N { id: ID! n: String } union U = ")
            .AppendJoin(" | ", Enumerable.Range(0, _entities).Select(e => $"E{e}"))
            .Append(" type V @shareable { v: Int w: [V] } ");
        for (var entity = 0; entity < _entities; entity++)
        {
            sdl.Append("type E").Append(entity).Append(" implements N @key(fields: \"id\") { id: ID! n: String @shareable ")
                .AppendJoin(' ', FieldsOf(source, entity)).Append(" } ");
        }

        return sdl.Append("type Query { q").Append(source).Append(": [E").Append(source % _entities).Append("!] any")
            .Append(source).Append(": N shared(x: Int = 0): E0 @shareable }").ToString();
    }
}
