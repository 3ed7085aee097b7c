using System.Buffers;

namespace Federation.AspNetCore.ServerSentEvents;

/// <summary>Keeps JSON on one line: a line break, which JSON has only between tokens, would end the field of an event.</summary>
internal sealed class SingleLineWriter(IBufferWriter<byte> output) : IBufferWriter<byte>
{
    private Memory<byte> _memory;

    public void Advance(int count)
    {
        var written = _memory.Span[..count];
        written.Replace((byte)'\n', (byte)' ');
        written.Replace((byte)'\r', (byte)' ');
        _memory = default;
        output.Advance(count);
    }

    public Memory<byte> GetMemory(int sizeHint = 0) => _memory = output.GetMemory(sizeHint);

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
