using System.Runtime.CompilerServices;

namespace Federation.Types;

/// <summary>
/// No input object needs itself through non-null fields, as nobody could ever write its value
/// (https://spec.graphql.org/September2025/#sec-Input-Objects.Circular-References). Every cycle is reported once.
/// </summary>
internal sealed class InputObjectCycleRule(SchemaRuleContext context)
{
    private readonly HashSet<InputObjectType> _visited = [];
    private readonly List<InputField> _path = [];
    private readonly Dictionary<InputObjectType, int> _positions = [];

    public void Check(InputObjectType type)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!_visited.Add(type))
        {
            return;
        }

        _positions[type] = _path.Count;
        foreach (var field in type.Fields)
        {
            if (field.Type is not NonNullType { NullableType: InputObjectType next })
            {
                continue;
            }

            _path.Add(field);
            if (_positions.TryGetValue(next, out var start))
            {
                var cycle = _path.Skip(start).ToArray();
                context.Report(
                    $"Cannot reference Input Object \"{next}\" within itself through a series of non-null fields: \"{string.Join('.', cycle.Select(step => step.Name))}\".",
                    cycle.Select(step => step.Origin));
            }
            else
            {
                Check(next);
            }

            _path.RemoveAt(_path.Count - 1);
        }

        _positions.Remove(type);
    }
}
