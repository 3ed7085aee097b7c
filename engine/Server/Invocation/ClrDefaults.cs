using System.Reflection;
using System.Runtime.CompilerServices;
using Federation.Server.Discovery;

namespace Federation.Server.Invocation;

/// <summary>Default values of .NET types and parameters, boxed.</summary>
internal static class ClrDefaults
{
    public static object? Of(Type type) =>
        type.IsValueType && Nullable.GetUnderlyingType(type) is null ? RuntimeHelpers.GetUninitializedObject(type) : null;

    /// <summary>The default written in C# (an enum even where the compiler stored a number), else that of the type.</summary>
    public static object? Of(ParameterInfo parameter)
    {
        if (!parameter.HasDefaultValue || parameter.DefaultValue is null or DBNull)
        {
            return Of(parameter.ParameterType);
        }

        var type = ClrTypes.WithoutNullable(parameter.ParameterType);
        return type.IsEnum ? Enum.ToObject(type, parameter.DefaultValue) : parameter.DefaultValue;
    }
}
