using Federation.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace Federation.Server;

/// <summary>Lets clients name documents in place of sending them.</summary>
public static class PersistedOperationRequestExecutorBuilderExtensions
{
    /// <summary>
    /// Documents of the storage may be named by their id (trusted documents). What else is executed says
    /// <c>ModifyRequestOptions(o =&gt; o.PersistedOperations.OnlyAllowPersistedDocuments = true)</c>. A host without storage does not start.
    /// </summary>
    /// <param name="builder">The builder.</param>
    public static IRequestExecutorBuilder UsePersistedOperationPipeline(this IRequestExecutorBuilder builder) =>
        builder.ModifyRequestOptions(o => o.PersistedOperations.Enabled = true);

    /// <summary>
    /// Clients may register documents under the SHA-256 of their text (automatic persisted queries); a bounded number is kept in memory. It
    /// saves bytes and protects nothing. Documents of a storage, if there is one, may be named, too.
    /// </summary>
    /// <param name="builder">The builder.</param>
    public static IRequestExecutorBuilder UseAutomaticPersistedOperationPipeline(this IRequestExecutorBuilder builder) =>
        builder.ModifyRequestOptions(o => o.PersistedOperations.Automatic = true);

    /// <summary>Trusts the documents of a file or a folder, read now; see <see cref="OperationManifest"/> for the formats.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="path">A manifest, or a folder of manifests and of files <c>ID.graphql</c>.</param>
    /// <exception cref="InvalidDataException">What is there cannot be used; the message says why.</exception>
    public static IRequestExecutorBuilder AddFileSystemOperationDocumentStorage(this IRequestExecutorBuilder builder, string path) =>
        builder.AddOperationDocumentStorage(InMemoryOperationDocumentStorage.Load(path));

    /// <summary>Trusts these documents.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="documents">The documents by id.</param>
    public static IRequestExecutorBuilder AddInMemoryOperationDocumentStorage(
        this IRequestExecutorBuilder builder, IReadOnlyDictionary<string, string> documents) =>
        builder.AddOperationDocumentStorage(new InMemoryOperationDocumentStorage(documents));

    /// <summary>Trusts the documents of a storage of the application.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="storage">The storage.</param>
    public static IRequestExecutorBuilder AddOperationDocumentStorage(this IRequestExecutorBuilder builder, IOperationDocumentStorage storage)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton(storage);
        return builder;
    }
}
