using System.Runtime.CompilerServices;
using Federation.Planning.Plans;

namespace Federation.Runtime.Answers;

/// <summary>Finds the objects that an entity fetch completes.</summary>
internal sealed class TargetLocator
{
    private readonly EntityTarget _target;
    private readonly List<LocatedObject> _found = [];
    private readonly List<object> _path = [];

    private TargetLocator(EntityTarget target) => _target = target;

    public static List<LocatedObject> Find(AnswerObject root, EntityTarget target)
    {
        var locator = new TargetLocator(target);
        locator.Visit(root, step: 0);
        return locator._found;
    }

    private void Visit(object? value, int step)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (value is List<object?> list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                _path.Add(i);
                Visit(list[i], step);
                _path.RemoveAt(_path.Count - 1);
            }
        }
        else if (value is AnswerObject answer)
        {
            if (step == _target.Path.Count)
            {
                if (_target.TypeName is null || answer.TypeName == _target.TypeName)
                {
                    _found.Add(new LocatedObject(answer, [.. _path]));
                }
            }
            else if ((_target.Path[step].TypeName is not { } typeName || answer.TypeName == typeName)
                && answer.Values.TryGetValue(_target.Path[step].Key, out var next))
            {
                _path.Add(_target.Path[step].Key);
                Visit(next, step + 1);
                _path.RemoveAt(_path.Count - 1);
            }
        }
    }
}
