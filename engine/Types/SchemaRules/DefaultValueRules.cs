using System.Runtime.CompilerServices;
using Federation.Language;

namespace Federation.Types;

/// <summary>
/// Defaults fit their types and do not contain themselves
/// (https://spec.graphql.org/September2025/#InputObjectDefaultValueHasCycle()).
/// </summary>
internal sealed class DefaultValueRules
{
    private readonly SchemaRuleContext _context;
    private readonly HashSet<InputField> _done = [];
    private readonly List<InputField> _path = [];
    private bool _hasCycle;

    private DefaultValueRules(SchemaRuleContext context)
    {
        _context = context;
    }

    public static void Check(SchemaRuleContext context)
    {
        var rules = new DefaultValueRules(context);
        foreach (var type in context.Schema.Types.OfType<InputObjectType>())
        {
            rules.FollowMissingFields(type, new ObjectValueNode());
        }

        // A default that contains itself cannot be computed.
        if (rules._hasCycle)
        {
            return;
        }

        foreach (var input in InputsOf(context.Schema))
        {
            CheckFits(context, input);
        }
    }

    private static IEnumerable<InputField> InputsOf(Schema schema) =>
        schema.DirectiveDefinitions.SelectMany(directive => directive.Arguments)
            .Concat(schema.Types.OfType<ComplexType>().SelectMany(type => type.Fields).SelectMany(field => field.Arguments))
            .Concat(schema.Types.OfType<InputObjectType>().SelectMany(type => type.Fields));

    private static void CheckFits(SchemaRuleContext context, InputField input)
    {
        if (input.DefaultValue is null)
        {
            return;
        }

        var errors = new List<InputError>();
        if (!InputCoercion.TryCoerceLiteral(input.DefaultValue, input.Type, variables: null, out _, errors))
        {
            var reason = errors.Count > 0 ? errors[0].Message : $"Expected a value of type \"{input.Type}\".";
            context.Report($"{input.Coordinate} has invalid default value: {reason}", input.Origin.At(input.DefaultValue));
        }
    }

    /// <summary>A literal of an input object brings the defaults of the fields that it leaves out.</summary>
    private void FollowMissingFields(GraphQLType type, ValueNode literal)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (literal is ListValueNode list)
        {
            foreach (var item in list.Items)
            {
                FollowMissingFields(type, item);
            }

            return;
        }

        if (type.NamedType is not InputObjectType input || literal is not ObjectValueNode node)
        {
            return;
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
                FollowMissingFields(field.Type, given.Value);
            }
            else if (field.DefaultValue is not null)
            {
                FollowDefault(field, field.DefaultValue);
            }
        }
    }

    private void FollowDefault(InputField field, ValueNode defaultValue)
    {
        var start = _path.IndexOf(field);
        if (start >= 0)
        {
            _hasCycle = true;
            var cycle = _path.Skip(start).ToArray();
            var through = cycle.Length > 1 ? $" via the default values of: {string.Join(", ", cycle.Skip(1).Select(step => step.Coordinate))}" : "";
            _context.Report(
                $"Invalid circular reference. The default value of Input Object field {field.Coordinate} references itself{through}.",
                cycle.Select(step => step.Origin.At(step.DefaultValue)));
            return;
        }

        if (!_done.Add(field))
        {
            return;
        }

        _path.Add(field);
        FollowMissingFields(field.Type, defaultValue);
        _path.RemoveAt(_path.Count - 1);
    }
}
