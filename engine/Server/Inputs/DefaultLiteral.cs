using System.Globalization;
using Federation.Language;
using Federation.Server.Discovery;

namespace Federation.Server.Inputs;

/// <summary>C# constants as SDL literals.</summary>
internal static class DefaultLiteral
{
    public static ValueNode? Of(object value) => value switch
    {
        bool flag => new BooleanValueNode { Value = flag },
        string text => new StringValueNode { Value = text },
        Enum member => EnumTypes.ValueName(member.GetType(), member) is { } name ? new EnumValueNode { Value = name } : null,
        byte or short or int or long => new IntValueNode { Value = Convert.ToString(value, CultureInfo.InvariantCulture)! },
        float or double or decimal => Number(Convert.ToString(value, CultureInfo.InvariantCulture)!),
        _ => null,
    };

    private static ValueNode Number(string text) =>
        text.AsSpan().ContainsAny('.', 'E', 'e') ? new FloatValueNode { Value = text } : new IntValueNode { Value = text };
}
