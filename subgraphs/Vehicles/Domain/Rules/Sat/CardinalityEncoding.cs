namespace Federation.Vehicles.Domain.Rules.Sat;

/// <summary>
/// "At most k of these" in clauses: pair by pair for k = 1, which propagates best for the few options of a group; else the sequential
/// counter of Sinz, "Towards an optimal CNF encoding of Boolean cardinality constraints", 2005.
/// </summary>
internal static class CardinalityEncoding
{
    public static void AtLeast(Cnf cnf, int rule, IReadOnlyList<int> literals, int least)
    {
        if (least == 1)
        {
            cnf.Add(rule, [.. literals]);
        }
        else if (least > literals.Count)
        {
            cnf.Add(rule);
        }
        else if (least > 1)
        {
            AtMost(cnf, rule, [.. literals.Select(Literal.Not)], literals.Count - least);
        }
    }

    public static void AtMost(Cnf cnf, int rule, IReadOnlyList<int> literals, int most)
    {
        if (most >= literals.Count)
        {
            return;
        }

        if (most == 0)
        {
            foreach (var literal in literals)
            {
                cnf.Add(rule, Literal.Not(literal));
            }
        }
        else if (most == 1)
        {
            Pairwise(cnf, rule, literals);
        }
        else
        {
            Count(cnf, rule, literals, most);
        }
    }

    private static void Pairwise(Cnf cnf, int rule, IReadOnlyList<int> literals)
    {
        for (var i = 0; i < literals.Count; i++)
        {
            for (var j = i + 1; j < literals.Count; j++)
            {
                cnf.Add(rule, Literal.Not(literals[i]), Literal.Not(literals[j]));
            }
        }
    }

    // at[j] after i literals: at least j + 1 of them hold.
    private static void Count(Cnf cnf, int rule, IReadOnlyList<int> literals, int most)
    {
        var before = Array.Empty<int>();
        for (var i = 0; i < literals.Count; i++)
        {
            var none = Literal.Not(literals[i]);
            if (before.Length == most)
            {
                cnf.Add(rule, none, Literal.Not(before[^1]));
            }

            if (i == literals.Count - 1)
            {
                return;
            }

            var at = new int[Math.Min(i + 1, most)];
            for (var j = 0; j < at.Length; j++)
            {
                at[j] = Literal.Of(cnf.NewVariable(), true);
                if (j < before.Length)
                {
                    cnf.Add(rule, Literal.Not(before[j]), at[j]);
                }

                if (j == 0)
                {
                    cnf.Add(rule, none, at[j]);
                }
                else
                {
                    cnf.Add(rule, none, Literal.Not(before[j - 1]), at[j]);
                }
            }

            before = at;
        }
    }
}
