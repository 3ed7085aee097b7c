using Federation.Vehicles.Domain.Rules.Sat;

namespace Federation.Vehicles.Domain.Rules;

/// <summary>
/// The minimal corrections of a conflict: sets of choices without which the requested one is possible, none with a smaller one inside.
/// They are the minimal hitting sets of all minimal conflicts, found by growing Reiter's tree level by level ("A theory of diagnosis from
/// first principles", 1987): drop one member of a conflict, ask again, repeat.
/// </summary>
internal sealed class Corrections(QuickXplain quickXplain, Solver solver, int asked, int[] newestFirst, int[] conflict)
{
    private const int Enough = 3;
    private const int MostQuestions = 48;

    /// <summary>The smaller ones first, and of the same size those of older choices; empty when nothing helps.</summary>
    public List<int[]> Find()
    {
        var found = new List<int[]>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var level = new List<int[]> { Array.Empty<int>() };
        var questions = 0;
        // All of a level, so that ranking has every correction of that size to choose from.
        while (level.Count > 0 && found.Count < Enough && questions < MostQuestions)
        {
            var next = new List<int[]>();
            foreach (var dropped in level)
            {
                // 1. What contains a correction is none that is minimal.
                if (found.Exists(f => f.All(dropped.Contains)) || questions++ >= MostQuestions)
                {
                    continue;
                }

                // 2. A node without a conflict is a correction. That of the root is known.
                var left = dropped.Length == 0 ? conflict : quickXplain.Explain([asked], newestFirst.Except(dropped).ToArray());
                if (left is null)
                {
                    found.Add(dropped);
                    continue;
                }

                // 3. One branch for each member, the oldest first; the same set is reached once.
                foreach (var member in left.Reverse())
                {
                    int[] grown = [.. dropped.Append(member).Order()];
                    if (seen.Add(string.Join(' ', grown)))
                    {
                        next.Add(grown);
                    }
                }
            }

            level = next;
        }

        if (found.Count == 0 && Largest() is { } last)
        {
            found.Add(last);
        }

        return found;
    }

    // So many choices stand against it that the tree grows too wide: keep the newest that can be kept. That is minimal, too.
    private int[]? Largest()
    {
        if (!solver.Solve([asked], newestFirst))
        {
            return null;
        }

        return [.. newestFirst.Where(l => solver.Model[Literal.Variable(l)] != Literal.IsPositive(l)).Order()];
    }
}
