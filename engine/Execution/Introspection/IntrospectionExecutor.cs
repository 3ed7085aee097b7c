using System.Buffers;
using System.Runtime.CompilerServices;
using Federation.Language;
using Federation.Types;

namespace Federation.Execution;

/// <summary>
/// Answers the introspection fields at the root of an operation (<c>__schema</c>, <c>__type</c>, <c>__typename</c>) from a schema
/// without resolvers, and leaves out all else: it is how <see cref="SchemaIntrospection"/> describes one. Safe to share between threads.
/// </summary>
public sealed class IntrospectionExecutor
{
    private static readonly RequestExecutorOptions s_options = new();

    private readonly SchemaBinding _binding;
    private readonly ConditionalWeakTable<OperationDefinitionNode, PreparedOperation> _operations = [];

    /// <param name="schema">The schema that is described.</param>
    public IntrospectionExecutor(Schema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        _binding = new SchemaBinding(schema, new ResolverMap(), introspectionOnly: true);
    }

    /// <summary>
    /// Gives the JSON of each introspection field at the root of a validated operation, by response name in the order of the
    /// operation; other root fields are left out.
    /// </summary>
    /// <param name="document">The document, for its fragments.</param>
    /// <param name="operation">An operation of the document.</param>
    /// <param name="variables">The coerced variables.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async ValueTask<IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>>> ExecuteAsync(
        DocumentNode document,
        OperationDefinitionNode operation,
        IReadOnlyDictionary<string, object?> variables,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(variables);
        var prepared = _operations.GetValue(operation, o => Prepare(document, o));
        var rootType = _binding.Schema.GetRootType(operation.Operation)
            ?? throw new ArgumentException("The schema has no root type for the operation.", nameof(operation));
        var compiled = prepared.Compile(_binding, rootType, variables, out var error)
            ?? throw new GraphQLException(error!);

        var context = new OperationContext(compiled, new GraphQLRequest(), variables, s_options, cancellationToken);
        var result = await new OperationExecution(context).RunAsync();
        var fields = new List<KeyValuePair<string, ReadOnlyMemory<byte>>>();
        foreach (var selection in compiled.Root.Selections)
        {
            fields.Add(new(selection.ResponseName, Write(result, selection.Slot)));
        }

        return fields;
    }

    private static PreparedOperation Prepare(DocumentNode document, OperationDefinitionNode operation)
    {
        var fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(f => f.Name.Value, StringComparer.Ordinal);
        return new PreparedOperation(document, operation, fragments);
    }

    private static ReadOnlyMemory<byte> Write(DataResult result, int slot)
    {
        var buffer = new ArrayBufferWriter<byte>();
        result.WriteField(buffer, slot);
        return buffer.WrittenMemory;
    }
}
