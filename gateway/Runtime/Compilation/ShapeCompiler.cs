using System.Runtime.CompilerServices;
using System.Text;
using Federation.Planning.Shapes;
using Federation.Types;

namespace Federation.Runtime.Compilation;

/// <summary>Makes of the form of an answer what writing and completing it needs, and gives every key its slot.</summary>
internal static class ShapeCompiler
{
    public static CompiledShape Compile(Shape shape, AnswerLayout layout, TypeNames types)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var objects = shape.Objects.Select(o => Compile(o, layout, types)).ToList();
        if (shape.Opaque is not null)
        {
            objects.Add(Compile(shape.Opaque, layout, types));
        }

        return new CompiledShape(objects);
    }

    /// <summary>Where a type takes no null: bit 0 for the value, bit n for the items of the n-th list.</summary>
    public static uint NonNullOf(GraphQLType type)
    {
        var nonNull = 0u;
        var level = 0;
        for (var at = type; ; at = ((ListType)at.NullableType).ElementType)
        {
            nonNull |= at.IsNonNull ? 1u << level : 0;
            level++;
            if (at.NullableType is not ListType)
            {
                return nonNull;
            }
        }
    }

    private static CompiledObject Compile(ObjectShape shape, AnswerLayout layout, TypeNames types)
    {
        var fields = new List<CompiledField>(shape.Fields.Count);
        var text = new StringBuilder("{");
        var separator = "";
        foreach (var item in shape.Fields)
        {
            text.Append(separator).Append('"').Append(item.ResponseName).Append("\":");
            separator = ",";
            if (item.IsTypename)
            {
                text.Append('"').Append(shape.Type.Name).Append('"');
                continue;
            }

            fields.Add(Compile(item, Encoding.UTF8.GetBytes(text.ToString()), layout, types));
            text.Clear();
        }

        return new CompiledObject(types.Add(shape.Type.Name), [.. fields], Encoding.UTF8.GetBytes(text.Append('}').ToString()));
    }

    private static CompiledField Compile(ShapeField item, byte[] prefix, AnswerLayout layout, TypeNames types)
    {
        var slot = item.Field is null ? -1 : layout.Add(item.ResponseName);
        return new CompiledField
        {
            Item = item,
            Slot = slot,
            Prefix = prefix,
            Child = item.Child is null || slot < 0 ? null : Compile(item.Child, layout.AddChild(slot), types),
            Rule = item.Child is null && item.Field is not null ? LeafRule.Of(item.Field.Type) : null,
            NonNull = item.Field is null ? 0 : NonNullOf(item.Field.Type),
        };
    }
}
