using System.Reflection;
using Federation.Server.Configuration;

namespace Federation.Server.Projection;

/// <summary>Binds <see cref="QueryContext{T}"/> parameters.</summary>
internal sealed class QueryContextBinder : IParameterBinder
{
    public ParameterBinding? TryBind(ParameterInfo parameter, FieldConfiguration field)
    {
        if (ElementType(parameter) is not { } element)
        {
            return null;
        }

        var source = FieldQuery.Source(field, element, projects: true);
        return ParameterBinding.From(invocation => source.Create(invocation.Context));
    }

    /// <summary>The T of a <see cref="QueryContext{T}"/> parameter, or null.</summary>
    public static Type? ElementType(ParameterInfo parameter) =>
        parameter.ParameterType.IsGenericType && parameter.ParameterType.GetGenericTypeDefinition() == typeof(QueryContext<>)
            ? parameter.ParameterType.GetGenericArguments()[0]
            : null;
}
