using System.Runtime.CompilerServices;
using Federation.Language;
using Federation.Types;

namespace Federation.Validation.Cost;

/// <summary>
/// What the arguments of a field and of its directives weigh: each that is given, with the input fields inside it.
/// </summary>
internal sealed class ArgumentWeights(Schema schema, CostVariables variables)
{
    /// <summary>Deeper values do not fit their type (<see cref="InputCoercion"/> refuses them).</summary>
    private const int MaxDepth = 200;

    public double Of(OutputField field, FieldNode node)
    {
        var sum = 0.0;
        foreach (var argument in node.Arguments)
        {
            if (field.TryGetArgument(argument.Name.Value, out var definition))
            {
                sum += OfGiven(definition, argument.Value, depth: 0);
            }
        }

        foreach (var directive in node.Directives)
        {
            foreach (var argument in directive.Arguments)
            {
                if (schema.GetDirective(directive.Name.Value)?.TryGetArgument(argument.Name.Value, out var definition) == true)
                {
                    sum += OfGiven(definition!, argument.Value, depth: 0);
                }
            }
        }

        return sum;
    }

    private double OfGiven(InputField field, ValueNode value, int depth)
    {
        if (value is not VariableNode variable)
        {
            return CostWeights.Of(field) + Inside(field.Type.NamedType, value, depth + 1);
        }

        if (field.Type.NamedType is not InputObjectType && CostWeights.Of(field) == 0)
        {
            return 0;
        }

        // Before there is a request the variable counts as given, and nothing is known of what is inside.
        if (!variables.TryGet(variable.Name.Value, out var given))
        {
            return variables.AreKnown ? 0 : CostWeights.Of(field);
        }

        return CostWeights.Of(field) + Inside(field.Type.NamedType, given, depth + 1);
    }

    private double Inside(TypeDefinition type, ValueNode value, int depth)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (type is not InputObjectType input || depth > MaxDepth)
        {
            return 0;
        }

        switch (value)
        {
            case ListValueNode list: return list.Items.Sum(item => Inside(type, item, depth + 1));
            case VariableNode variable: return variables.TryGet(variable.Name.Value, out var given) ? Inside(type, given, depth + 1) : 0;
            case ObjectValueNode map:
                var sum = 0.0;
                foreach (var field in map.Fields)
                {
                    if (input.TryGetField(field.Name.Value, out var definition))
                    {
                        sum += OfGiven(definition, field.Value, depth);
                    }
                }

                return sum;
            default: return 0;
        }
    }

    private static double Inside(TypeDefinition type, object? value, int depth)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (type is not InputObjectType input || depth > MaxDepth)
        {
            return 0;
        }

        switch (value)
        {
            case IReadOnlyDictionary<string, object?> map:
                var sum = 0.0;
                foreach (var (name, inner) in map)
                {
                    if (input.TryGetField(name, out var definition))
                    {
                        sum += CostWeights.Of(definition) + Inside(definition.Type.NamedType, inner, depth + 1);
                    }
                }

                return sum;
            case IReadOnlyList<object?> list: return list.Sum(item => Inside(type, item, depth + 1));
            default: return 0;
        }
    }
}
