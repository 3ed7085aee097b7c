using System.Buffers;
using System.Text.Json;
using Federation.Language;
using Federation.Types;
using Federation.Types.Introspection;

namespace Federation.Execution;

/// <summary>
/// Describes a schema as introspection does, without a service behind it; <see cref="IntrospectionSchemaReader"/> makes a
/// schema of it again.
/// </summary>
public static class SchemaIntrospection
{
    /// <summary>The <c>data</c> of the answer to <see cref="IntrospectionQuery"/>, as UTF-8 JSON.</summary>
    /// <param name="schema">The schema; it needs a query type, where introspection starts.</param>
    /// <param name="options">What to tell; without them everything.</param>
    public static async ValueTask<ReadOnlyMemory<byte>> DescribeAsync(Schema schema, IntrospectionQueryOptions? options = null)
    {
        var document = Utf8GraphQLParser.Parse(IntrospectionQuery.Create(options));
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        var executor = new IntrospectionExecutor(schema);
        var fields = await executor.ExecuteAsync(document, operation, new Dictionary<string, object?>());

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, OperationResult.WriterOptions))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in fields)
            {
                writer.WritePropertyName(name);
                writer.WriteRawValue(value.Span, skipInputValidation: true);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
