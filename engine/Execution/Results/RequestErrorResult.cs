using System.Text.Json;
using Federation.Language;

namespace Federation.Execution;

/// <summary>The answer to a request whose operation did not start.</summary>
internal sealed class RequestErrorResult(IReadOnlyList<GraphQLError> errors) : OperationResult(errors)
{
    public override bool HasData => false;

    public override void WriteData(Utf8JsonWriter writer) => writer.WriteNullValue();
}
