using Federation.Execution;
using System.Reflection;
using Federation.Server.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Federation.Server.Invocation;

/// <summary>Calls a resolver method with its bound parameters.</summary>
internal static class ResolverCall
{
    public static FieldDelegate Create(MethodInfo method, IReadOnlyList<BoundParameter> parameters)
    {
        var call = CompiledCall.Create(method);
        var bindings = parameters.Select(p => p.Binding).ToArray();
        var holder = method.IsStatic ? null : method.DeclaringType;
        if (Array.TrueForAll(bindings, b => b.Value is not null))
        {
            return invocation => call(Holder(holder, invocation), AtHand(bindings, invocation));
        }

        return async invocation => await call(Holder(holder, invocation), await ValuesAsync(bindings, invocation));
    }

    private static object? Holder(Type? holder, FieldInvocation invocation) =>
        holder is null ? null : ActivatorUtilities.GetServiceOrCreateInstance(invocation.Context.Services, holder);

    private static object?[] AtHand(ParameterBinding[] bindings, FieldInvocation invocation)
    {
        var values = bindings.Length == 0 ? [] : new object?[bindings.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = bindings[i].Value!(invocation);
        }

        return values;
    }

    private static async ValueTask<object?[]> ValuesAsync(ParameterBinding[] bindings, FieldInvocation invocation)
    {
        var values = new object?[bindings.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = bindings[i].Value is { } value ? value(invocation) : await bindings[i].AsyncValue!(invocation);
        }

        return values;
    }
}
