namespace Federation.Execution;

/// <summary>Gives the SDL that a service publishes: for a subgraph the federation SDL with its applied directives.</summary>
public interface ISchemaDocumentProvider
{
    /// <summary>The dialects that <see cref="GetSdl(string)"/> can write; empty when there is one form only.</summary>
    IReadOnlyList<string> Dialects => [];

    /// <summary>The SDL text, the same for the life of the service.</summary>
    string GetSdl();

    /// <summary>The SDL text in another dialect than the one that is served.</summary>
    /// <param name="dialect">One of <see cref="Dialects"/>.</param>
    /// <exception cref="ArgumentException">There is no such dialect.</exception>
    string GetSdl(string dialect) => throw new ArgumentException($"There is no dialect '{dialect}'.", nameof(dialect));
}
