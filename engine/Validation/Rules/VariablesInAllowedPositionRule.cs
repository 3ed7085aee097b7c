using System.Runtime.CompilerServices;
using Federation.Language;
using Federation.Types;

namespace Federation.Validation.Rules;

/// <summary>
/// The type of a variable fits every place where it is used.
/// See <see href="https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed"/>.
/// </summary>
internal sealed class VariablesInAllowedPositionRule(ValidationContext context)
    : ValidationRule(context, enters: 0, leaves: Kinds(SyntaxKind.OperationDefinition))
{
    public override void Leave(SyntaxNode node)
    {
        var operation = (OperationDefinitionNode)node;
        if (operation.VariableDefinitions.Count == 0)
        {
            return;
        }

        var definitions = new Dictionary<string, VariableDefinitionNode>(StringComparer.Ordinal);
        foreach (var definition in operation.VariableDefinitions)
        {
            definitions[definition.Variable.Name.Value] = definition;
        }

        foreach (var usage in Context.GetVariableUsages(operation))
        {
            if (definitions.TryGetValue(usage.Node.Name.Value, out var definition)
                && Context.Schema.TypeFromNode(definition.Type) is { } type)
            {
                Check(usage, definition, type);
            }
        }
    }

    private void Check(VariableUsage usage, VariableDefinitionNode definition, GraphQLType type)
    {
        if (usage.Type is null)
        {
            return;
        }

        var name = definition.Variable.Name.Value;
        if (!IsAllowed(usage, definition, type))
        {
            Context.Report(
                $"Variable \"${name}\" of type \"{type}\" used in position expecting type \"{usage.Type}\".",
                definition,
                usage.Node);
        }

        if (usage.ParentType?.NullableType is InputObjectType { IsOneOf: true } oneOf && !type.IsNonNull)
        {
            Context.Report(
                $"Variable \"${name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{oneOf.Name}\".",
                definition,
                usage.Node);
        }
    }

    private static bool IsAllowed(VariableUsage usage, VariableDefinitionNode definition, GraphQLType type)
    {
        var expected = usage.Type!;
        if (!expected.IsNonNull || type.IsNonNull)
        {
            return Fits(type, expected);
        }

        // A nullable variable is fine where null cannot arrive: it or the place has a default.
        var hasDefault = definition.DefaultValue is not (null or NullValueNode);
        return (hasDefault || usage.HasDefault) && Fits(type, expected.NullableType);
    }

    /// <summary>Named types are compared by name: the schema has each name once.</summary>
    private static bool Fits(GraphQLType type, GraphQLType expected)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (expected.IsNonNull)
        {
            return type.IsNonNull && Fits(type.NullableType, expected.NullableType);
        }

        return (type.NullableType, expected) switch
        {
            (ListType list, ListType expectedList) => Fits(list.ElementType, expectedList.ElementType),
            (TypeDefinition named, TypeDefinition expectedNamed) => named.Name == expectedNamed.Name,
            _ => false,
        };
    }
}
