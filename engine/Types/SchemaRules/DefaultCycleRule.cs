using System.Runtime.CompilerServices;
using Federation.Language;

namespace Federation.Types;

/// <summary>
/// The defaults of input objects do not contain themselves, nor nest deeper than can be computed
/// (https://spec.graphql.org/September2025/#InputObjectDefaultValueHasCycle()).
/// </summary>
internal sealed class DefaultCycleRule(SchemaRuleContext context)
{
    private readonly Dictionary<InputField, int> _heights = [];
    private readonly List<InputField> _path = [];
    private bool _isTooDeep;

    /// <summary>True when every default is finite, so that it can be computed.</summary>
    public bool Check()
    {
        var before = context.Errors.Count;
        foreach (var type in context.Schema.Types.OfType<InputObjectType>())
        {
            FollowMissingFields(type, new ObjectValueNode(), depth: 0);
        }

        return context.Errors.Count == before;
    }

    /// <summary>
    /// A literal of an input object brings the defaults of the fields that it leaves out. Gives the levels of the whole value,
    /// at most as many as are allowed.
    /// </summary>
    private int FollowMissingFields(GraphQLType type, ValueNode literal, int depth)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (depth > InputField.MaxNestedDefaults)
        {
            ReportTooDeep();
            return 0;
        }

        var height = 0;
        if (literal is ListValueNode list)
        {
            foreach (var item in list.Items)
            {
                height = Math.Max(height, 1 + FollowMissingFields(type, item, depth + 1));
            }

            return height;
        }

        if (type.NamedType is not InputObjectType input || literal is not ObjectValueNode node)
        {
            return height;
        }

        foreach (var field in input.Fields)
        {
            if (field.Type.NamedType is not InputObjectType)
            {
                continue;
            }

            var given = node.Fields.FirstOrDefault(candidate => candidate.Name.Value == field.Name);
            if (given is not null)
            {
                height = Math.Max(height, 1 + FollowMissingFields(field.Type, given.Value, depth + 1));
            }
            else if (field.DefaultValue is not null)
            {
                height = Math.Max(height, 1 + FollowDefault(field, field.DefaultValue, depth + 1));
            }
        }

        return height;
    }

    private int FollowDefault(InputField field, ValueNode defaultValue, int depth)
    {
        var start = _path.IndexOf(field);
        if (start >= 0)
        {
            ReportCycle(field, _path.Skip(start).ToArray());
            return 0;
        }

        if (_heights.TryGetValue(field, out var height))
        {
            if (depth + height > InputField.MaxNestedDefaults)
            {
                ReportTooDeep();
            }

            return height;
        }

        _path.Add(field);
        height = FollowMissingFields(field.Type, defaultValue, depth);
        _path.RemoveAt(_path.Count - 1);
        return _heights[field] = height;
    }

    private void ReportCycle(InputField field, InputField[] cycle)
    {
        var through = cycle.Length > 1 ? $" via the default values of: {string.Join(", ", cycle.Skip(1).Select(step => step.Coordinate))}" : "";
        context.Report(
            $"Invalid circular reference. The default value of Input Object field {field.Coordinate} references itself{through}.",
            cycle.Select(step => step.Origin.At(step.DefaultValue)));
    }

    /// <summary>Reported once: what hangs on the chain is as deep.</summary>
    private void ReportTooDeep()
    {
        if (!_isTooDeep)
        {
            _isTooDeep = true;
            var field = _path[0];
            context.Report(
                $"The default value of Input Object field {field.Coordinate} nests deeper than {InputField.MaxNestedDefaults} levels, the defaults that it brings included.",
                field.Origin.At(field.DefaultValue));
        }
    }
}
