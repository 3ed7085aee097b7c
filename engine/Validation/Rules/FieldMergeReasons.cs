using System.Runtime.CompilerServices;
using Federation.Language;
using Federation.Types;

namespace Federation.Validation.Rules;

/// <summary>
/// Why two fields with the same response name cannot be one, their sub-selections aside.
/// See <see href="https://spec.graphql.org/September2025/#SameResponseShape()"/>.
/// </summary>
internal static class FieldMergeReasons
{
    /// <summary>The reason in words; null when there is none.</summary>
    public static string? Find(SelectedField a, SelectedField b, bool exclusive)
    {
        if (!exclusive)
        {
            var name1 = a.Node.Name.Value;
            var name2 = b.Node.Name.Value;
            if (name1 != name2)
            {
                return $"\"{name1}\" and \"{name2}\" are different fields";
            }

            if (!HaveSameArguments(a.Node.Arguments, b.Node.Arguments))
            {
                return "they have differing arguments";
            }
        }

        if (IsStreamed(a) || IsStreamed(b))
        {
            return "they have overlapping stream directives";
        }

        return a.Type is { } type1 && b.Type is { } type2 && Conflict(type1, type2)
            ? $"they return conflicting types \"{type1}\" and \"{type2}\""
            : null;
    }

    /// <summary>What one stream delivers cannot be merged with what another one, or the answer itself, does.</summary>
    private static bool IsStreamed(SelectedField field) =>
        field.Node.Directives.Count > 0 && field.Node.Directives.Any(d => d.Name.Value == IncrementalDirectives.Stream);

    /// <summary>The types differ in lists, in nullability or in a leaf type.</summary>
    private static bool Conflict(GraphQLType type1, GraphQLType type2)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (type1.IsNonNull != type2.IsNonNull)
        {
            return true;
        }

        return (type1.NullableType, type2.NullableType) switch
        {
            (ListType list1, ListType list2) => Conflict(list1.ElementType, list2.ElementType),
            (ListType, _) or (_, ListType) => true,
            (TypeDefinition named1, TypeDefinition named2) => (named1.IsLeaf || named2.IsLeaf) && !ReferenceEquals(named1, named2),
            _ => false,
        };
    }

    private static bool HaveSameArguments(IReadOnlyList<ArgumentNode> arguments1, IReadOnlyList<ArgumentNode> arguments2)
    {
        if (arguments1.Count != arguments2.Count)
        {
            return false;
        }

        foreach (var argument in arguments1)
        {
            var other = arguments2.LastOrDefault(candidate => candidate.Name.Value == argument.Name.Value);
            if (other is null || !AreEqual(argument.Value, other.Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Equal as written; the order of the fields of an object does not matter.</summary>
    private static bool AreEqual(ValueNode a, ValueNode b)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return (a, b) switch
        {
            (VariableNode x, VariableNode y) => x.Name.Value == y.Name.Value,
            (IntValueNode x, IntValueNode y) => x.Value == y.Value,
            (FloatValueNode x, FloatValueNode y) => x.Value == y.Value,
            (StringValueNode x, StringValueNode y) => x.Value == y.Value && x.Block == y.Block,
            (BooleanValueNode x, BooleanValueNode y) => x.Value == y.Value,
            (NullValueNode, NullValueNode) => true,
            (EnumValueNode x, EnumValueNode y) => x.Value == y.Value,
            (ListValueNode x, ListValueNode y) => x.Items.Count == y.Items.Count && x.Items.Zip(y.Items, AreEqual).All(equal => equal),
            (ObjectValueNode x, ObjectValueNode y) => AreEqual(x.Fields, y.Fields),
            _ => false,
        };
    }

    private static bool AreEqual(IReadOnlyList<ObjectFieldNode> fields1, IReadOnlyList<ObjectFieldNode> fields2)
    {
        if (fields1.Count != fields2.Count)
        {
            return false;
        }

        var sorted1 = fields1.OrderBy(field => field.Name.Value, StringComparer.Ordinal);
        var sorted2 = fields2.OrderBy(field => field.Name.Value, StringComparer.Ordinal);
        return sorted1.Zip(sorted2, (x, y) => x.Name.Value == y.Name.Value && AreEqual(x.Value, y.Value)).All(equal => equal);
    }
}
