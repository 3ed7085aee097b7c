using Federation.Server.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Federation.Server;

internal sealed class RequestExecutorBuilder(IServiceCollection services, SchemaSetup setup) : IRequestExecutorBuilder
{
    public IServiceCollection Services { get; } = services;

    public SchemaSetup Setup { get; } = setup;
}
