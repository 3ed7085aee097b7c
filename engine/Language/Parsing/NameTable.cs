using System.Buffers.Binary;
using System.Text;

namespace Federation.Language;

/// <summary>
/// Gives names as strings. Documents repeat a few names all the time: the table keeps those it saw last, so that they are decoded
/// once and found equal by reference. A name takes the place of another one with the same hash, so the table never grows, whatever
/// is read. Safe for concurrent use: a place is read and written as a whole.
/// </summary>
internal static class NameTable
{
    private const int Places = 2048;
    private const int MaxLength = 40;

    private static readonly string?[] s_names = new string?[Places];

    /// <param name="name">A name; the grammar allows ASCII only.</param>
    public static string Get(ReadOnlySpan<byte> name)
    {
        if (name.Length > MaxLength)
        {
            return Encoding.UTF8.GetString(name);
        }

        ref var place = ref s_names[Hash(name) % Places];
        var known = place;
        return known is not null && Ascii.Equals(name, known) ? known : place = Encoding.UTF8.GetString(name);
    }

    /// <summary>From the length and both ends: enough to tell names of one schema apart, for any length in the same time.</summary>
    private static uint Hash(ReadOnlySpan<byte> name)
    {
        var ends = name.Length switch
        {
            >= 8 => BinaryPrimitives.ReadUInt64LittleEndian(name) ^ ulong.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(name[^8..]), 23),
            >= 4 => BinaryPrimitives.ReadUInt32LittleEndian(name) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(name[^4..]) << 32),
            _ => name[0] | ((ulong)name[name.Length / 2] << 8) | ((ulong)name[^1] << 16),
        };

        // Multiplication by 2^64 divided by the golden ratio spreads every bit into the upper ones.
        return (uint)(unchecked((ends + (ulong)name.Length) * 0x9E3779B97F4A7C15) >> 40);
    }
}
