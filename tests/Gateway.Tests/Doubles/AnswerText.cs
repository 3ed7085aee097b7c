using System.Buffers;
using System.Text;
using Federation.Execution;

namespace Federation.Gateway.Tests.Doubles;

/// <summary>Answers as clients see them.</summary>
internal static class AnswerText
{
    /// <summary>The answer as JSON; its memory is given back.</summary>
    public static async Task<string> OfAsync(ValueTask<IExecutionResult> execution)
    {
        var output = new ArrayBufferWriter<byte>();
        await using var answer = (await execution).ExpectOperationResult();
        answer.WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
