using Federation.Gateway.Config;

namespace Federation.Gateway.Schemas;

/// <summary>
/// A supergraph in a file. Its text is compared, not its time: that notices every change, through links and on every file
/// system. A change is taken when two looks in a row see the same, because the first part of a supergraph that is being written
/// can be a supergraph, too.
/// </summary>
internal sealed class SupergraphFile(string path) : ISupergraphSource
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    private string? _text;

    public string Place => path;

    public async ValueTask<string> ReadAsync(CancellationToken cancellationToken)
    {
        var text = await ReadOnceAsync(cancellationToken);
        while (_text is not null && text != _text)
        {
            _text = text;
            await Task.Delay(s_pause, TimeProvider.System, cancellationToken);
            text = await ReadOnceAsync(cancellationToken);
        }

        return _text = text;
    }

    private async Task<string> ReadOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(path, cancellationToken);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new GatewayConfigurationException($"There is no file \"{path}\". Compose one: fed compose --dir schema --output {path}.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new GatewayConfigurationException($"\"{path}\" cannot be read: {exception.Message}");
        }
    }
}
