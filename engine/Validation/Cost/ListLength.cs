using System.Globalization;
using Federation.Language;
using Federation.Types;

namespace Federation.Validation.Cost;

/// <summary>
/// How long the list of a field is with the arguments it is given.
/// See <see href="https://ibm.github.io/graphql-specs/cost-spec.html#sec-The-List-Size-Directive"/>.
/// </summary>
internal sealed class ListLength(CostVariables variables, CostAssumptions assumptions)
{
    /// <summary>The items: what the slicing arguments or their defaults say, the most of several; else what the schema assumes.</summary>
    public double Of(ListSize size, OutputField field, FieldNode node)
    {
        var assumed = size.AssumedSize ?? (size.IsPage || size.SlicingArguments.Count > 0 ? assumptions.PageSize : assumptions.ListSize);
        double? most = null;
        foreach (var path in size.SlicingArguments)
        {
            var given = Find(node, path, out var rest);
            var length = given switch
            {
                null => Default(field, path),
                IntValueNode number => Read(number),
                VariableNode variable when variables.TryGet(variable.Name.Value, out var value) => Read(value, rest) ?? Default(field, path),
                VariableNode when !variables.AreKnown => assumed,
                VariableNode => Default(field, path),
                _ => null,
            };
            most = length is null ? most : Math.Max(most ?? 0, length.Value);
        }

        return most ?? assumed;
    }

    /// <summary>How many of the slicing arguments are given; one whose variable has no value is not.</summary>
    public int CountGiven(ListSize size, FieldNode node)
    {
        var count = 0;
        foreach (var path in size.SlicingArguments)
        {
            var isGiven = Find(node, path, out _) switch
            {
                null => false,
                VariableNode variable => variables.TryGet(variable.Name.Value, out var value) ? value is not null : !variables.AreKnown,
                _ => true,
            };
            count += isGiven ? 1 : 0;
        }

        return count;
    }

    /// <summary>True when a slicing argument has a default, which stands for one that is given.</summary>
    public static bool HasDefault(ListSize size, OutputField field) => size.SlicingArguments.Any(path => Default(field, path) is not null);

    /// <summary>The literal at a path, or the variable on the way to it with the rest of the path; null when nothing is given.</summary>
    private static ValueNode? Find(FieldNode node, string[] path, out ReadOnlySpan<string> rest)
    {
        rest = path.AsSpan(1);
        var value = node.Arguments.FirstOrDefault(argument => argument.Name.Value == path[0])?.Value;
        while (rest.Length > 0 && value is ObjectValueNode map)
        {
            var name = rest[0];
            value = map.Fields.FirstOrDefault(field => field.Name.Value == name)?.Value;
            rest = rest[1..];
        }

        return value is NullValueNode ? null : value;
    }

    private static double? Default(OutputField field, string[] path) =>
        field.TryGetArgument(path[0], out var argument) && argument.TryGetDefault(out var value) ? Read(value, path.AsSpan(1)) : null;

    private static double? Read(IntValueNode number) =>
        double.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var length)
            ? Math.Clamp(length, 0, CostReport.Boundless)
            : null;

    private static double? Read(object? value, ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            value = (value as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault(name);
        }

        return value switch
        {
            int length => Math.Max(0, length),
            long length => Math.Max(0, length),
            _ => null,
        };
    }
}
