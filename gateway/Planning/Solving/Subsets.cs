using System.Numerics;

namespace Federation.Planning.Solving;

/// <summary>Subsets as bits.</summary>
internal static class Subsets
{
    /// <summary>The subsets of a size of the first <paramref name="count"/> elements, in ascending order (Gosper's hack).</summary>
    public static IEnumerable<ulong> OfSize(int size, int count)
    {
        if (size == 0)
        {
            yield return 0;
            yield break;
        }

        // Step 1: the smallest. Step 2: move its lowest run of ones up by one and the rest of the run to the bottom.
        var all = All(count);
        for (var set = All(size); set <= all && size <= count;)
        {
            yield return set;
            var zeros = BitOperations.TrailingZeroCount(set);
            var ripple = unchecked(set + (1UL << zeros));
            if (ripple == 0)
            {
                yield break;
            }

            set = (((set ^ ripple) >> 2) >> zeros) | ripple;
        }
    }

    /// <summary>The first <paramref name="count"/> elements, at most 64.</summary>
    public static ulong All(int count) => count == 64 ? ulong.MaxValue : (1UL << count) - 1;
}
