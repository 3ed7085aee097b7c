using Federation.Execution;

namespace Federation.Gateway.Config;

/// <summary>The section <c>Gateway:PersistedOperations</c>: what clients may do in place of sending a document.</summary>
/// <param name="Documents"><c>Documents</c>: the path of a manifest or a folder; see <see cref="OperationManifest"/>.</param>
/// <param name="Only"><c>Only</c>: true refuses all other documents.</param>
/// <param name="Automatic"><c>Automatic</c>: true lets clients register documents under their SHA-256.</param>
internal sealed record PersistedOperationSettings(string? Documents = null, bool Only = false, bool Automatic = false)
{
    public static PersistedOperationSettings Read(IConfigurationSection section)
    {
        var settings = new PersistedOperationSettings();
        foreach (var entry in section.GetChildren())
        {
            settings = entry.Key.ToUpperInvariant() switch
            {
                "DOCUMENTS" => settings with { Documents = entry.Value },
                "ONLY" => settings with { Only = GatewaySettings.Flag(entry) },
                "AUTOMATIC" => settings with { Automatic = GatewaySettings.Flag(entry) },
                _ => throw new GatewayConfigurationException($"{entry.Path} is not a setting. {section.Path} knows Documents, Only, Automatic."),
            };
        }

        return settings.Only && string.IsNullOrEmpty(settings.Documents)
            ? throw new GatewayConfigurationException($"{section.Path}:Only refuses everything without documents. Name a manifest in {section.Path}:Documents.")
            : settings;
    }

    /// <summary>Puts the documents before an executor, if there are any.</summary>
    /// <exception cref="GatewayConfigurationException">The documents cannot be read.</exception>
    public IRequestExecutor Wrap(IRequestExecutor executor)
    {
        if (!Automatic && string.IsNullOrEmpty(Documents))
        {
            return executor;
        }

        try
        {
            var options = new PersistedOperationOptions { Automatic = Automatic, OnlyAllowPersistedDocuments = Only };
            return new PersistedOperationExecutor(
                executor, options, string.IsNullOrEmpty(Documents) ? null : InMemoryOperationDocumentStorage.Load(Documents));
        }
        catch (InvalidDataException exception)
        {
            throw new GatewayConfigurationException(exception.Message);
        }
    }
}
