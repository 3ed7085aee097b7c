using Federation.Language;

namespace Federation.Validation.Rules;

/// <summary>The fields of a selection set by response name, inline fragments written out, and the fragments it spreads.</summary>
internal sealed class SelectedFields
{
    private readonly Dictionary<string, List<SelectedField>> _byName = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly List<string> _fragments = [];

    /// <summary>The response names in the order of their first use.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The names of the fragments, each once.</summary>
    public IReadOnlyList<string> Fragments => _fragments;

    public IReadOnlyList<SelectedField> this[string name] => _byName.TryGetValue(name, out var fields) ? fields : [];

    public void Add(SelectedField field)
    {
        if (!_byName.TryGetValue(field.Node.ResponseName, out var fields))
        {
            _byName[field.Node.ResponseName] = fields = [];
            _names.Add(field.Node.ResponseName);
        }

        fields.Add(field);
    }

    public void Add(FragmentSpreadNode spread)
    {
        if (!_fragments.Contains(spread.Name.Value))
        {
            _fragments.Add(spread.Name.Value);
        }
    }
}
