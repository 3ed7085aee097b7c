namespace Federation.Execution;

/// <summary>Gives the SDL that a service publishes: for a subgraph the federation SDL with its applied directives.</summary>
public interface ISchemaDocumentProvider
{
    /// <summary>The SDL text, the same for the life of the service.</summary>
    string GetSdl();
}
