using System.Buffers;
using System.Buffers.Text;

namespace Federation.Benchmarks.Workloads;

/// <summary>Work over documents whose answer is a number.</summary>
internal sealed class CountWorkload(string name, Func<int> count) : IWorkload
{
    public string Name => name;

    public ValueTask RunAsync(IBufferWriter<byte> answer)
    {
        Utf8Formatter.TryFormat(count(), answer.GetSpan(16), out var written);
        answer.Advance(written);
        return ValueTask.CompletedTask;
    }
}
