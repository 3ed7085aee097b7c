using System.Buffers;
using System.Runtime.CompilerServices;

namespace Federation.Runtime.Answers;

/// <summary>Writes small pieces of bytes; the buffer is asked for room, and told of what was written, once for many of them.</summary>
internal ref struct OutputBytes(IBufferWriter<byte> output)
{
    private readonly IBufferWriter<byte> _output = output;
    private Span<byte> _room = output.GetSpan();
    private int _used;
    private long _flushed;

    /// <summary>How many bytes were written.</summary>
    public readonly long Written => _flushed + _used;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(scoped ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= _room.Length - _used)
        {
            bytes.CopyTo(_room[_used..]);
            _used += bytes.Length;
        }
        else
        {
            WriteInPieces(bytes);
        }
    }

    public void Write(byte single)
    {
        if (_used == _room.Length)
        {
            NextRoom();
        }

        _room[_used++] = single;
    }

    /// <summary>Tells the buffer of what was written last; nothing may be written behind that.</summary>
    public void Flush()
    {
        _output.Advance(_used);
        _flushed += _used;
        _used = 0;
        _room = default;
    }

    private void WriteInPieces(scoped ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (_used == _room.Length)
            {
                NextRoom();
            }

            var length = Math.Min(bytes.Length, _room.Length - _used);
            bytes[..length].CopyTo(_room[_used..]);
            _used += length;
            bytes = bytes[length..];
        }
    }

    private void NextRoom()
    {
        Flush();
        _room = _output.GetSpan();
    }
}
