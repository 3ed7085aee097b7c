using System.Diagnostics.CodeAnalysis;
using Federation.Language;

namespace Federation.Types;

/// <summary>A schema, or what is wrong with its SDL.</summary>
public sealed class SchemaBuildResult
{
    internal SchemaBuildResult(Schema schema)
    {
        Schema = schema;
        Errors = [];
    }

    internal SchemaBuildResult(IReadOnlyList<GraphQLError> errors)
    {
        Errors = errors;
    }

    /// <summary>The schema; null exactly when there are errors.</summary>
    public Schema? Schema { get; }

    /// <summary>All errors found, with locations in the SDL.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>True when there is a schema.</summary>
    [MemberNotNullWhen(true, nameof(Schema))]
    public bool IsValid => Schema is not null;
}
