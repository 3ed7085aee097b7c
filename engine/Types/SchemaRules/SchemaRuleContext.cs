using Federation.Language;

namespace Federation.Types;

/// <summary>The schema under validation and the errors found so far.</summary>
internal sealed class SchemaRuleContext(Schema schema)
{
    public Schema Schema { get; } = schema;

    public List<GraphQLError> Errors { get; } = [];

    public void Report(string message, params IEnumerable<SdlOrigin> origins)
    {
        var locations = new List<SourcePosition>();
        foreach (var origin in origins)
        {
            origin.AddTo(locations);
        }

        Errors.Add(new GraphQLError(message, ErrorCodes.ValidationFailed, locations.Count > 0 ? locations : null));
    }

    /// <summary>Why a value does not fit a type; null when it does.</summary>
    public static string? FindMisfit(ValueNode value, GraphQLType type)
    {
        var errors = new List<InputError>();
        return InputCoercion.TryCoerceLiteral(value, type, variables: null, out _, errors)
            ? null
            : errors.Count > 0 ? errors[0].Message : $"Expected a value of type \"{type}\".";
    }

    /// <summary>Names that begin with <c>__</c> belong to introspection (https://spec.graphql.org/September2025/#sec-Names.Reserved-Names).</summary>
    public void CheckName(string name, IEnumerable<SdlOrigin> origins)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            Report($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", origins);
        }
    }

    public void CheckName(SchemaMember member) => CheckName(member.Name, [member.Origin]);

    /// <summary>The place of the type of a field, argument or input field.</summary>
    public static SdlOrigin TypeOrigin(SchemaMember member) => member.Origin.At(member.Origin.Node switch
    {
        FieldDefinitionNode field => field.Type,
        InputValueDefinitionNode input => input.Type,
        _ => null,
    });

    /// <summary>The places of the <c>@deprecated</c> directive and of the type of a required member.</summary>
    public static IEnumerable<SdlOrigin> DeprecatedOrigins(InputField input) =>
        [input.Origin.At(AppliedDirectives.Find(input.Directives, BuiltInDirectives.Deprecated)), TypeOrigin(input)];
}
