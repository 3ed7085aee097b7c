using Federation.Composition.Graph;
using Federation.Language;

namespace Federation.Planning.Plans;

/// <summary>What a fetch asks of objects of one type.</summary>
public sealed class FetchTypeSelection
{
    private readonly List<FetchField> _fields = [];

    internal FetchTypeSelection(string typeName) => TypeName = typeName;

    /// <summary>The type.</summary>
    public string TypeName { get; }

    /// <summary>The fields in the order of the request.</summary>
    public IReadOnlyList<FetchField> Fields => _fields;

    /// <summary>Asks for a field; the same key is asked for once, what is below is merged.</summary>
    internal FetchField Add(string key, string name, IReadOnlyList<ArgumentNode> arguments, TypeNode type, bool isComposite)
    {
        var field = _fields.Find(f => f.Key == key);
        if (field is null)
        {
            _fields.Add(field = new FetchField
            {
                Key = key,
                Alias = key,
                Name = name,
                Arguments = arguments,
                Type = type,
                Child = isComposite ? new FetchSelection(TypeReference.NamedType(type)) : null,
            });
        }

        return field;
    }
}
