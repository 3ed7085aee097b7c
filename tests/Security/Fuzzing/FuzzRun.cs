using System.Diagnostics;
using System.Text;

namespace Federation.Security.Fuzzing;

/// <summary>
/// Tries a number of mutants. Each has a number that makes it again. What fails is made smaller as long as it still fails, so that
/// the report shows a short text.
/// </summary>
internal static class FuzzRun
{
    private const int MostMilliseconds = 1000;
    private const int MostAttempts = 400;
    private const int MostFailures = 3;

    /// <summary>Gives a report of the first mutants that failed; empty when none did.</summary>
    /// <param name="seeds">What mutants are made of.</param>
    /// <param name="count">How many mutants.</param>
    /// <param name="check">Says what is wrong with what a mutant did; null when nothing is. An exception is wrong as well.</param>
    public static async Task<string> RunAsync(Seed[] seeds, int count, Func<Seed, byte[], ValueTask<string?>> check)
    {
        var failures = new SortedDictionary<int, string>();
        var failed = 0;
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (number, _) =>
        {
            if (Volatile.Read(ref failed) >= MostFailures)
            {
                return;
            }

            var random = new Random(number);
            var seed = seeds[random.Next(seeds.Length)];
            var mutant = new Mutator(seeds, random).Mutate(seed);
            if (await FindProblemAsync(seed, mutant, check) is not { } problem)
            {
                return;
            }

            Interlocked.Increment(ref failed);
            var smallest = await ShrinkAsync(seed, mutant, check);
            problem = await FindProblemAsync(seed, smallest, check) ?? problem;
            lock (failures)
            {
                failures[number] = $"mutant {number}: {problem}\n{Encoding.UTF8.GetString(smallest)}";
            }
        });
        return string.Join("\n\n", failures.Values);
    }

    private static async ValueTask<string?> FindProblemAsync(Seed seed, byte[] mutant, Func<Seed, byte[], ValueTask<string?>> check)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            var problem = await check(seed, mutant);
            return problem ?? (clock.ElapsedMilliseconds > MostMilliseconds && await IsSlowAsync(seed, mutant, check) ? $"it took {clock.ElapsedMilliseconds} ms" : null);
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    /// <summary>Once may be the machine's fault, three times are the mutant's.</summary>
    private static async ValueTask<bool> IsSlowAsync(Seed seed, byte[] mutant, Func<Seed, byte[], ValueTask<string?>> check)
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var clock = Stopwatch.StartNew();
            await check(seed, mutant);
            if (clock.ElapsedMilliseconds <= MostMilliseconds)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Leaves out ever smaller parts as long as the rest still fails.</summary>
    private static async Task<byte[]> ShrinkAsync(Seed seed, byte[] mutant, Func<Seed, byte[], ValueTask<string?>> check)
    {
        var attempts = 0;
        for (var size = mutant.Length / 2; size > 0; size /= 2)
        {
            for (var start = 0; start + size <= mutant.Length && attempts < MostAttempts; attempts++)
            {
                byte[] shorter = [.. mutant[..start], .. mutant[(start + size)..]];
                if (await FindProblemAsync(seed, shorter, check) is null)
                {
                    start += size;
                }
                else
                {
                    mutant = shorter;
                }
            }
        }

        return mutant;
    }
}
