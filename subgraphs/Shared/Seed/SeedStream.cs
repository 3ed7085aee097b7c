using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Federation.Shared.Seed;

/// <summary>
/// A named stream of pseudo-random numbers (xoshiro256** seeded with SHA-256 of seed and name): the same on every machine and runtime,
/// and independent of every other stream, so that a new kind of entity never shifts an existing one. Integers only.
/// See https://prng.di.unimi.it/.
/// </summary>
public sealed class SeedStream
{
    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;

    /// <summary>Opens the stream of that name.</summary>
    public SeedStream(int seed, string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}|{name}"));
        _s0 = BinaryPrimitives.ReadUInt64BigEndian(hash.AsSpan(0));
        _s1 = BinaryPrimitives.ReadUInt64BigEndian(hash.AsSpan(8));
        _s2 = BinaryPrimitives.ReadUInt64BigEndian(hash.AsSpan(16));
        _s3 = BinaryPrimitives.ReadUInt64BigEndian(hash.AsSpan(24));
    }

    /// <summary>0 to <paramref name="count"/> - 1.</summary>
    public int Next(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        // Multiply-shift on the upper 32 bits: the bias of at most 2^-32 per value does not matter for sample data.
        return (int)(((Next64() >> 32) * (ulong)count) >> 32);
    }

    /// <summary>Both ends included.</summary>
    public int Between(int min, int max) => min + Next(max - min + 1);

    /// <summary>True in <paramref name="percent"/> of 100 cases.</summary>
    public bool Chance(int percent) => Next(100) < percent;

    /// <summary>One of the items.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    /// <summary>The index of one of the weights, each as likely as it is large.</summary>
    public int PickIndex(IReadOnlyList<int> weights)
    {
        var rest = Next(weights.Sum());
        var index = 0;
        while (rest >= weights[index])
        {
            rest -= weights[index++];
        }

        return index;
    }

    /// <summary>So many different items, in the order of the list; all of them when there are fewer.</summary>
    public IReadOnlyList<T> Sample<T>(IReadOnlyList<T> items, int count)
    {
        var chosen = new List<T>(count);
        var wanted = Math.Min(count, items.Count);
        for (var i = 0; i < items.Count && chosen.Count < wanted; i++)
        {
            // Selection sampling: each remaining item is taken with the chance that fills the sample exactly.
            if (Next(items.Count - i) < wanted - chosen.Count)
            {
                chosen.Add(items[i]);
            }
        }

        return chosen;
    }

    /// <summary>So many characters of an alphabet.</summary>
    public string Text(string alphabet, int length)
    {
        var text = new char[length];
        for (var i = 0; i < length; i++)
        {
            text[i] = alphabet[Next(alphabet.Length)];
        }

        return new string(text);
    }

    private ulong Next64()
    {
        unchecked
        {
            var result = ulong.RotateLeft(_s1 * 5, 7) * 9;
            var t = _s1 << 17;
            _s2 ^= _s0;
            _s3 ^= _s1;
            _s1 ^= _s2;
            _s0 ^= _s3;
            _s2 ^= t;
            _s3 = ulong.RotateLeft(_s3, 45);
            return result;
        }
    }
}
