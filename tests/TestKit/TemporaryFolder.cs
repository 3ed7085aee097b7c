namespace Federation.TestKit;

/// <summary>A folder that is gone when the test is over.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Its full path; it exists.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("federation-").FullName;

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A process that was just killed may still hold a file; the system's temporary folder is cleaned by others.
        }
    }
}
