using Federation.Server.Configuration;
using Microsoft.Extensions.Hosting;

namespace Federation.Server.Projection;

/// <summary>Checks before the host takes requests that everything selectable of projected types can be read.</summary>
internal sealed class ProjectionStartup(ISchemaBindings bindings, SchemaSetup setup) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var complaints = setup.Options<ProjectedTypes>().Check(bindings);
        return complaints.Count == 0 ? Task.CompletedTask : throw new SchemaConfigurationException(complaints);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
