using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Federation.Execution;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Federation.Server;

/// <summary>Registers the data loaders of an assembly, one instance per request.</summary>
internal static class DataLoaderRegistration
{
    [RequiresUnreferencedCode(SchemaTrimming.Message)]
    public static void AddAll(IServiceCollection services, Assembly assembly)
    {
        foreach (var type in assembly.GetTypes())
        {
            if (!type.IsAbstract && !type.ContainsGenericParameters && IsDataLoader(type))
            {
                services.TryAddScoped(type);
            }
        }
    }

    public static bool IsDataLoader(Type type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.IsGenericType && current.GetGenericTypeDefinition() == typeof(DataLoader<,>))
            {
                return true;
            }
        }

        return false;
    }
}
