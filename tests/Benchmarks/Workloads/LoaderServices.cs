namespace Federation.Benchmarks.Workloads;

/// <summary>The services of one request: its loader.</summary>
internal sealed class LoaderServices : IServiceProvider
{
    private DealerLoader? _loader;

    public object? GetService(Type serviceType) => serviceType == typeof(DealerLoader) ? _loader ??= new DealerLoader() : null;
}
