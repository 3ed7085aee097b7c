namespace Federation.Floors;

/// <summary>Bytes that are written one after the other, into memory that is used again.</summary>
internal sealed class Bytes(int size)
{
    private byte[] _bytes = new byte[size];

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, Length);

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, Length);

    public void Put(ReadOnlySpan<byte> text)
    {
        if (Length + text.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + text.Length));
        }

        text.CopyTo(_bytes.AsSpan(Length));
        Length += text.Length;
    }

    public void Clear() => Length = 0;
}
