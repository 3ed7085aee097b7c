using System.Reflection;
using System.Runtime.CompilerServices;

namespace Federation.Server.Discovery;

/// <summary>
/// Reads the compiler's nullable annotations (https://github.com/dotnet/roslyn/blob/main/docs/features/nullable-metadata.md). The annotation
/// of a type parameter counts where it is written: <c>T Node</c> of <c>Edge&lt;Order&gt;</c> is never null, <c>T? Node</c> may be.
/// </summary>
internal sealed class NullabilityReader
{
    private const byte Oblivious = 0;
    private const byte NotNull = 1;
    private const byte Annotated = 2;

    private readonly byte[] _flags;
    private readonly byte _all;
    private int _next;

    private NullabilityReader(byte[] flags, byte all)
    {
        _flags = flags;
        _all = all;
    }

    public static TypeShape Read(PropertyInfo property)
    {
        var open = Open(property);
        return Create(open.CustomAttributes, Context(open.GetMethod) ?? Context(open.DeclaringType)).Read(open.PropertyType, property.PropertyType, 0);
    }

    public static TypeShape Read(ParameterInfo parameter)
    {
        var member = (MethodBase)parameter.Member;
        var open = member.DeclaringType is { IsConstructedGenericType: true } declaring
            ? (MethodBase)declaring.GetGenericTypeDefinition().GetMemberWithSameMetadataDefinitionAs(member)
            : member;
        var openParameter = parameter.Position < 0 ? ((MethodInfo)open).ReturnParameter : open.GetParameters()[parameter.Position];
        return Create(openParameter.CustomAttributes, Context(open) ?? Context(open.DeclaringType)).Read(openParameter.ParameterType, parameter.ParameterType, 0);
    }

    private static PropertyInfo Open(PropertyInfo property) => property.DeclaringType is { IsConstructedGenericType: true } declaring
        ? (PropertyInfo)declaring.GetGenericTypeDefinition().GetMemberWithSameMetadataDefinitionAs(property)
        : property;

    private static NullabilityReader Create(IEnumerable<CustomAttributeData> attributes, byte? context)
    {
        var attribute = attributes.FirstOrDefault(a => a.AttributeType.FullName == "System.Runtime.CompilerServices.NullableAttribute");
        return attribute?.ConstructorArguments[0].Value switch
        {
            byte single => new NullabilityReader([], single),
            IReadOnlyList<CustomAttributeTypedArgument> many => new NullabilityReader([.. many.Select(m => (byte)m.Value!)], Oblivious),
            _ => new NullabilityReader([], context ?? Oblivious),
        };
    }

    private static byte? Context(MemberInfo? member)
    {
        for (var current = member; current is not null; current = current.DeclaringType)
        {
            var attribute = current.CustomAttributes.FirstOrDefault(a => a.AttributeType.FullName == "System.Runtime.CompilerServices.NullableContextAttribute");
            if (attribute is not null)
            {
                return (byte)attribute.ConstructorArguments[0].Value!;
            }
        }

        return null;
    }

    private byte Next() => _flags.Length == 0 ? _all : _flags[Math.Min(_next++, _flags.Length - 1)];

    /// <summary>Walks the declared type in the compiler's order, beside the closed one.</summary>
    private TypeShape Read(Type declared, Type actual, int depth)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (depth > 32)
        {
            throw new InvalidOperationException($"The type {actual} nests too deeply.");
        }

        if (Nullable.GetUnderlyingType(declared) is { } underlying)
        {
            return Read(underlying, Nullable.GetUnderlyingType(actual)!, depth + 1) with { Nullable = true };
        }

        if (declared.IsGenericParameter)
        {
            return FromParameter(actual, Next());
        }

        if (declared is { IsValueType: true, IsGenericType: false })
        {
            return TypeShape.Of(actual);
        }

        var flag = Next();
        if (declared.IsArray)
        {
            var item = Read(declared.GetElementType()!, actual.GetElementType()!, depth + 1);
            return new TypeShape(actual, flag != NotNull, item, []);
        }

        TypeShape[] arguments = declared.IsGenericType
            ? [.. declared.GetGenericArguments().Zip(actual.GetGenericArguments(), (d, a) => Read(d, a, depth + 1))]
            : [];
        return new TypeShape(actual, !declared.IsValueType && flag != NotNull, Element(actual, arguments), arguments);
    }

    private static TypeShape FromParameter(Type actual, byte flag)
    {
        var shape = TypeShape.Of(actual);
        return flag == Annotated && !actual.IsValueType ? shape with { Nullable = true } : shape;
    }

    private static TypeShape? Element(Type actual, TypeShape[] arguments)
    {
        var element = ClrTypes.ElementType(actual);
        if (element is null)
        {
            return null;
        }

        return Array.Find(arguments, a => a.Type == ClrTypes.WithoutNullable(element)) ?? TypeShape.Of(element);
    }
}
