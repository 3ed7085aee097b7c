using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Federation.Language;
using Federation.Types;

namespace Federation.Validation.Cost;

/// <summary>
/// What the members of a schema weigh: what <c>@cost</c> says, else 1 for objects and 0 for leaves. Read once for each schema.
/// See <see href="https://ibm.github.io/graphql-specs/cost-spec.html#sec-The-Cost-Directive"/>.
/// </summary>
internal sealed class CostWeights
{
    private static readonly ConditionalWeakTable<Schema, CostWeights> s_known = [];

    private readonly Schema _schema;
    private readonly ConcurrentDictionary<TypeDefinition, double> _types = new();
    private readonly ConcurrentDictionary<OutputField, FieldCost> _fields = new();

    private CostWeights(Schema schema) => _schema = schema;

    public static CostWeights Of(Schema schema) => s_known.GetValue(schema, static key => new CostWeights(key));

    /// <summary>The weight of one object of a type; of an abstract type the most that one of its objects can weigh.</summary>
    public double Of(TypeDefinition type) => _types.GetOrAdd(type, static (key, weights) => weights.Read(key), this);

    /// <summary>The weight of one call of a field, and how long its list is.</summary>
    public FieldCost Of(OutputField field) => _fields.GetOrAdd(
        field,
        static key => new FieldCost(Read(key.Directives) ?? Default(key.Type), ListSize.Of(key)));

    /// <summary>The weight of an argument or input field that is given.</summary>
    public static double Of(InputField field) => Read(field.Directives) ?? Default(field.Type);

    private double Read(TypeDefinition type) =>
        type.IsAbstract ? _schema.GetPossibleTypes(type).Select(ReadOwn).DefaultIfEmpty(1).Max() : ReadOwn(type);

    private static double ReadOwn(TypeDefinition type) => Read(type.Directives) ?? Default(type);

    private static double? Read(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value == "cost" && directive.Arguments.FirstOrDefault(a => a.Name.Value == "weight") is { } weight)
            {
                return Read(weight.Value);
            }
        }

        return null;
    }

    /// <summary>Text by the specification, a whole number by federation's dialect of it.</summary>
    private static double? Read(ValueNode weight)
    {
        var text = weight switch
        {
            StringValueNode node => node.Value,
            IntValueNode node => node.Value,
            FloatValueNode node => node.Value,
            _ => null,
        };
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? Math.Clamp(number, -CostReport.Boundless, CostReport.Boundless)
            : null;
    }

    private static double Default(GraphQLType type) => type.NamedType is ScalarType or EnumType ? 0 : 1;
}
