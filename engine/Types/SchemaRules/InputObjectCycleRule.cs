namespace Federation.Types;

/// <summary>
/// No input object needs itself through non-null fields, as nobody could ever write its value
/// (https://spec.graphql.org/September2025/#sec-Input-Objects.Circular-References). Every cycle is reported once. The walk has
/// a stack of its own: a chain of types may be as long as the document.
/// </summary>
internal sealed class InputObjectCycleRule(SchemaRuleContext context)
{
    private readonly HashSet<InputObjectType> _visited = [];
    private readonly Stack<Step> _open = [];
    private readonly List<InputField> _path = [];
    private readonly Dictionary<InputObjectType, int> _positions = [];

    public void Check(InputObjectType type)
    {
        Enter(type);
        while (_open.TryPeek(out var step))
        {
            if (step.NextField == step.Type.Fields.Count)
            {
                Leave();
                continue;
            }

            var field = step.Type.Fields[step.NextField++];
            if (field.Type is not NonNullType { NullableType: InputObjectType next })
            {
                continue;
            }

            if (_positions.TryGetValue(next, out var start))
            {
                Report(next, [.. _path.Skip(start), field]);
            }
            else if (!_visited.Contains(next))
            {
                _path.Add(field);
                Enter(next);
            }
        }
    }

    private void Enter(InputObjectType type)
    {
        if (_visited.Add(type))
        {
            _positions[type] = _path.Count;
            _open.Push(new Step(type));
        }
    }

    private void Leave()
    {
        _positions.Remove(_open.Pop().Type);
        if (_path.Count > 0)
        {
            _path.RemoveAt(_path.Count - 1);
        }
    }

    private void Report(InputObjectType type, InputField[] cycle) =>
        context.Report(
            $"Cannot reference Input Object \"{type}\" within itself through a series of non-null fields: \"{string.Join('.', cycle.Select(step => step.Name))}\".",
            cycle.Select(step => step.Origin));

    private sealed class Step(InputObjectType type)
    {
        public InputObjectType Type { get; } = type;

        public int NextField { get; set; }
    }
}
