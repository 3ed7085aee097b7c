using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Federation.Types;

namespace Federation.Execution;

/// <summary>Keeps the JSON of leaves whose coercion only shows by writing whether a value fits.</summary>
#pragma warning disable CA1001 // A writer over a managed buffer holds nothing that needs disposing.
internal sealed class LeafBuffer
#pragma warning restore CA1001
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private Utf8JsonWriter? _writer;

    public RawLeaf? Write(ScalarCoercion coercion, object value, out string? error)
    {
        var start = _buffer.WrittenCount;
        if (_writer is null)
        {
            _writer = new Utf8JsonWriter(_buffer, s_options);
        }
        else
        {
            _writer.Reset();
        }

        if (!coercion.TryWrite(value, _writer, out error))
        {
            return null;
        }

        _writer.Flush();
        return new RawLeaf(start, _buffer.WrittenCount - start);
    }

    public ReadOnlySpan<byte> Read(RawLeaf leaf) => _buffer.WrittenSpan.Slice(leaf.Start, leaf.Length);
}
