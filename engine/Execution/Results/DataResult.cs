using System.Text.Json;
using Federation.Language;

namespace Federation.Execution;

/// <summary>The answer of an operation that ran; its data are null when a null propagated to the root.</summary>
internal class DataResult(ResultObject? data, LeafBuffer leaves, IReadOnlyList<GraphQLError> errors) : OperationResult(errors)
{
    public ResultObject? Data { get; } = data;

    public override void WriteData(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ResultWriter.Write(writer, Data, leaves);
    }

    /// <summary>Writes the value of one root field.</summary>
    public void WriteField(Utf8JsonWriter writer, int slot)
    {
        if (Data?[slot] is ResultNode node)
        {
            ResultWriter.Write(writer, node, leaves);
        }
        else
        {
            ResultWriter.WriteLeaf(writer, Data?[slot], leaves);
        }
    }
}
