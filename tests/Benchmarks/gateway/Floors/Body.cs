using System.Buffers;

namespace Federation.Floors;

/// <summary>The body of an answer, in an array of the pool.</summary>
internal readonly struct Body(byte[] bytes, int start, int length)
{
    public ReadOnlySpan<byte> Span => bytes.AsSpan(start, length);

    public void Return() => ArrayPool<byte>.Shared.Return(bytes);
}
