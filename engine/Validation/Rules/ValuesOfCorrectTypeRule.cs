using Federation.Language;
using Federation.Types;

namespace Federation.Validation.Rules;

/// <summary>
/// Every literal fits the type of its place.
/// See <see href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type"/>.
/// </summary>
internal sealed class ValuesOfCorrectTypeRule(ValidationContext context)
    : ValidationRule(
        context,
        Kinds(
            SyntaxKind.ListValue,
            SyntaxKind.ObjectValue,
            SyntaxKind.ObjectField,
            SyntaxKind.NullValue,
            SyntaxKind.EnumValue,
            SyntaxKind.IntValue,
            SyntaxKind.FloatValue,
            SyntaxKind.StringValue,
            SyntaxKind.BooleanValue))
{
    public override bool Enter(SyntaxNode node)
    {
        switch (node)
        {
            case ListValueNode list when Context.TypeInfo.ParentInputType?.NullableType is not ListType:
                CheckLiteral(list);
                return false;
            case ListValueNode:
                return true;
            case ObjectValueNode map when Context.TypeInfo.InputType?.NamedType is InputObjectType type:
                CheckObject(map, type);
                return true;
            case ObjectValueNode map:
                CheckLiteral(map);
                return false;
            case ObjectFieldNode field:
                CheckField(field);
                return true;
            case NullValueNode:
                if (Context.TypeInfo.InputType is { IsNonNull: true } expected)
                {
                    Context.Report($"Expected value of type \"{expected}\", found null.", node);
                }

                return true;
            default:
                CheckLiteral((ValueNode)node);
                return true;
        }
    }

    private void CheckObject(ObjectValueNode node, InputObjectType type)
    {
        foreach (var field in type.Fields)
        {
            if (field.IsRequired && !IsGiven(field.Name, node.Fields))
            {
                Context.Report($"Field \"{type.Name}.{field.Name}\" of required type \"{field.Type}\" was not provided.", node);
            }
        }

        if (!type.IsOneOf)
        {
            return;
        }

        // Another rule reports a key that is given twice.
        if (node.Fields.DistinctBy(field => field.Name.Value, StringComparer.Ordinal).Count() != 1)
        {
            Context.Report($"OneOf Input Object \"{type.Name}\" must specify exactly one key.", node);
        }
        else if (node.Fields[^1] is { Value: NullValueNode, Name.Value: var name })
        {
            Context.Report($"Field \"{type.Name}.{name}\" must be non-null.", node);
        }
    }

    private static bool IsGiven(string name, IReadOnlyList<ObjectFieldNode> fields)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i].Name.Value == name)
            {
                return true;
            }
        }

        return false;
    }

    private void CheckField(ObjectFieldNode node)
    {
        if (Context.TypeInfo is { InputType: null, ParentInputType.NamedType: InputObjectType parent })
        {
            var name = node.Name.Value;
            var hint = Context.Options.Suggestions ? Suggestions.DidYouMean(name, parent.Fields.Select(field => field.Name)) : "";
            Context.Report($"Field \"{name}\" is not defined by type \"{parent.Name}\".{hint}", node);
        }
    }

    private void CheckLiteral(ValueNode node)
    {
        if (Context.TypeInfo.InputType is not { } expected)
        {
            return;
        }

        string? error = null;
        var fits = expected.NamedType switch
        {
            ScalarType scalar => scalar.Coercion.TryParseLiteral(node, out _, out error),
            EnumType enumType => enumType.TryParseLiteral(node, out _, out error, Context.Options.Suggestions),
            _ => false,
        };
        if (!fits)
        {
            Context.Report(error ?? $"Expected value of type \"{expected}\", found {SyntaxPrinter.Print(node)}.", node);
        }
    }
}
