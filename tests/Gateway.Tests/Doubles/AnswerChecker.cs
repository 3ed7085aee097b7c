using System.Text.Json;
using Federation.Planning.Shapes;
using Federation.Types;

namespace Federation.Gateway.Tests.Doubles;

/// <summary>Checks data against what was asked: exactly the keys, values of their types, null only where null may be.</summary>
internal static class AnswerChecker
{
    public static void Check(JsonElement data, Shape shape, string path = "data")
    {
        Assert.Equal(JsonValueKind.Object, data.ValueKind);
        var fitting = shape.Objects.Append(shape.Opaque).OfType<ObjectShape>().Where(o => Fits(data, o)).ToList();
        Assert.True(fitting.Count > 0, $"{path}: no type of {shape.Type.Name} has the keys and type names of {data.GetRawText()}");
        foreach (var field in fitting[0].Fields.Where(f => f.Field is not null))
        {
            Check(data.GetProperty(field.ResponseName), field.Field!.Type, field, $"{path}.{field.ResponseName}");
        }
    }

    private static bool Fits(JsonElement data, ObjectShape shape) =>
        data.EnumerateObject().Select(p => p.Name).SequenceEqual(shape.Fields.Select(f => f.ResponseName))
        && shape.Fields.Where(f => f.IsTypename).All(f => data.GetProperty(f.ResponseName).ValueEquals(shape.Type.Name));

    private static void Check(JsonElement value, GraphQLType type, ShapeField field, string path)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            Assert.False(type.IsNonNull, $"{path} is null");
            return;
        }

        switch (type.NullableType)
        {
            case ListType list:
                Assert.Equal(JsonValueKind.Array, value.ValueKind);
                var index = 0;
                foreach (var item in value.EnumerateArray())
                {
                    Check(item, list.ElementType, field, $"{path}[{index++}]");
                }

                break;
            case EnumType enumType:
                Assert.True(value.ValueKind == JsonValueKind.String && enumType.TryGetByName(value.GetString()!, out _), $"{path}: {value.GetRawText()}");
                break;
            case ScalarType scalar:
                Assert.True(IsValueOf(value, scalar), $"{path} is no {scalar.Name}: {value.GetRawText()}");
                break;
            default:
                Check(value, field.Child!, path);
                break;
        }
    }

    private static bool IsValueOf(JsonElement value, ScalarType type) => type.Name switch
    {
        "Int" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        "Float" => value.ValueKind == JsonValueKind.Number,
        "Boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "ID" or "String" => value.ValueKind == JsonValueKind.String,
        _ => true,
    };
}
