using Federation.Server.Configuration;
using Federation.Server.Discovery;

namespace Federation.Server.Filtering;

/// <summary>The registry of a schema in the making: another schema of the same host has its own.</summary>
internal static class InputRegistryExtensions
{
    public static InputRegistry InputRegistry(this ISchemaConfiguration schema) => ((SchemaDiscovery)schema).FilterAndSortInputs;
}
