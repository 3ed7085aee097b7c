using Microsoft.Extensions.Hosting;

namespace Federation.Shared.Data;

/// <summary>Builds and fills the database before the server listens: what answers is ready.</summary>
internal sealed class DatabaseStartup<TContext>(DatabaseInitializer<TContext> initializer) : IHostedService
    where TContext : SubgraphDbContext
{
    public Task StartAsync(CancellationToken cancellationToken) => initializer.InitializeAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
