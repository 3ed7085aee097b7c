using Federation.Shared.Seed;
using Federation.Vehicles.Domain.Rules.Sat;
using Xunit;

namespace Federation.Subgraphs.Vehicles.Rules;

public sealed class SolverTests
{
    [Fact]
    public void Solve_RandomClauses_AgreesWithTryingAll()
    {
        var (satisfiable, contradictory) = (0, 0);
        for (var i = 0; i < 150; i++)
        {
            var stream = new SeedStream(11, $"3-sat-{i}");
            var clauses = Enumerable.Range(0, 38).Select(_ => Enumerable.Range(0, 3).Select(_ => stream.Next(20)).ToArray()).ToList();
            var solver = New(10, clauses);
            for (var call = 0; call < 8; call++)
            {
                var assumptions = Enumerable.Range(0, stream.Next(5)).Select(_ => stream.Next(20)).ToArray();
                var expected = Possible(10, [.. clauses, .. assumptions.Select(l => new[] { l })]);
                Assert.Equal(expected, solver.Solve(assumptions));
                if (expected)
                {
                    satisfiable++;
                    Assert.All(clauses, c => Assert.Contains(c, l => solver.Model[Literal.Variable(l)] == Literal.IsPositive(l)));
                    Assert.All(assumptions, l => Assert.Equal(Literal.IsPositive(l), solver.Model[Literal.Variable(l)]));
                }
                else
                {
                    contradictory++;
                    Assert.Empty(solver.Core.Except(assumptions));
                    Assert.False(Possible(10, [.. clauses, .. solver.Core.Select(l => new[] { l })]));
                }
            }
        }

        Assert.True(satisfiable > 150 && contradictory > 150, $"{satisfiable} satisfiable, {contradictory} not");
    }

    // Eight pigeons do not fit into seven holes, which resolution can only prove at length: restarts and forgetting take part.
    [Fact]
    public void Solve_Pigeonholes_ProvesThemTooFew()
    {
        var solver = Pigeonholes(8, 7);
        Assert.False(solver.Solve([]));
        Assert.True(solver.Conflicts > 500, $"{solver.Conflicts} conflicts");
        Assert.Empty(solver.Core);
        Assert.True(Pigeonholes(7, 7).Solve([]));
    }

    [Fact]
    public void Solve_SameQuestions_TakeTheSameSearch()
    {
        Solver[] twins = [Pigeonholes(7, 6), Pigeonholes(7, 6)];
        Assert.All(twins, t => Assert.False(t.Solve([])));
        Assert.Equal(twins[0].Conflicts, twins[1].Conflicts);
    }

    [Fact]
    public void Solve_AfterForgetting_AnswersTheSame()
    {
        var solver = Pigeonholes(8, 8);
        // The first five pigeons in the first four holes.
        var crowded = Enumerable.Range(0, 5).SelectMany(p => Enumerable.Range(4, 4).Select(h => Literal.Of((p * 8) + h, false))).ToArray();
        Assert.False(solver.Solve(crowded));
        Assert.NotEqual(0, solver.LearntClauses);
        solver.Forget();
        Assert.Equal(0, solver.LearntClauses);
        Assert.True(solver.Solve(crowded.AsSpan(..^1)));
        Assert.False(solver.Solve(crowded));
        Assert.True(solver.Solve([]));
    }

    [Fact]
    public void AddClause_AfterLearning_IsRefused()
    {
        var solver = Pigeonholes(8, 8);
        _ = solver.Solve([.. Enumerable.Range(0, 5).SelectMany(p => Enumerable.Range(4, 4).Select(h => Literal.Of((p * 8) + h, false)))]);
        Assert.Throws<InvalidOperationException>(() => solver.AddClause([0]));
    }

    [Theory]
    [InlineData(new[] { 1, 1, 2, 1, 1, 2, 4, 1, 1, 2, 1, 1, 2, 4, 8, 1 })]
    public void Luby_Members_AreThoseOfThePaper(int[] members) =>
        Assert.Equal(members, Enumerable.Range(0, members.Length).Select(Luby.At));

    [Theory]
    [InlineData(6, 0)]
    [InlineData(6, 1)]
    [InlineData(6, 2)]
    [InlineData(6, 4)]
    [InlineData(6, 6)]
    public void AtMost_AnyAssignment_CountsRight(int size, int most)
    {
        foreach (var isAtLeast in new[] { false, true })
        {
            var cnf = new Cnf(size);
            int[] literals = [.. Enumerable.Range(0, size).Select(v => Literal.Of(v, true))];
            (isAtLeast ? (Action<Cnf, int, IReadOnlyList<int>, int>)CardinalityEncoding.AtLeast : CardinalityEncoding.AtMost)(cnf, 0, literals, most);
            var solver = New(cnf.Variables, cnf.Clauses.Select(c => c.Literals));
            for (var set = 0; set < 1 << size; set++)
            {
                var count = int.PopCount(set);
                Assert.Equal(isAtLeast ? count >= most : count <= most, solver.Solve([.. Enumerable.Range(0, size).Select(v => Literal.Of(v, (set & (1 << v)) != 0))]));
            }
        }
    }

    private static Solver Pigeonholes(int pigeons, int holes)
    {
        var clauses = Enumerable.Range(0, pigeons).Select(p => Enumerable.Range(0, holes).Select(h => Literal.Of((p * holes) + h, true)).ToArray());
        var crowds =
            from hole in Enumerable.Range(0, holes)
            from one in Enumerable.Range(0, pigeons)
            from other in Enumerable.Range(0, one)
            select new[] { Literal.Of((one * holes) + hole, false), Literal.Of((other * holes) + hole, false) };
        return New(pigeons * holes, clauses.Concat(crowds));
    }

    private static Solver New(int variables, IEnumerable<int[]> clauses)
    {
        var solver = new Solver(variables);
        foreach (var clause in clauses)
        {
            solver.AddClause(clause);
        }

        return solver;
    }

    private static bool Possible(int variables, int[][] clauses)
    {
        for (var set = 0; set < 1 << variables; set++)
        {
            if (Array.TrueForAll(clauses, c => Array.Exists(c, l => (set & (1 << Literal.Variable(l))) != 0 == Literal.IsPositive(l))))
            {
                return true;
            }
        }

        return false;
    }
}
