namespace Federation.Vehicles.Domain.Rules.Sat;

/// <summary>
/// The restart sequence 1 1 2 1 1 2 4 1 1 2 1 1 2 4 8 …, within a logarithmic factor of the best one that knows nothing of the problem:
/// Luby, Sinclair, Zuckerman, "Optimal speedup of Las Vegas algorithms", 1993.
/// </summary>
internal static class Luby
{
    /// <summary>The member of that index, from 0.</summary>
    public static int At(int index)
    {
        // The sequence up to 2^k - 1 members is the one up to 2^(k-1) - 1 members twice, and then 2^(k-1).
        var (size, power) = (1, 0);
        while (size < index + 1)
        {
            (size, power) = ((2 * size) + 1, power + 1);
        }

        while (size - 1 != index)
        {
            (size, power) = ((size - 1) / 2, power - 1);
            index %= size;
        }

        return 1 << power;
    }
}
