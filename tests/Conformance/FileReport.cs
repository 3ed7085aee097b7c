using System.Globalization;
using System.Text;

namespace Federation.Conformance;

/// <summary>How a file of the corpus fared. A failure has the id of its case.</summary>
internal sealed record FileReport(string File)
{
    private const int MostShown = 5;

    private readonly List<(string Id, string Text)> _failures = [];

    public int Cases => Passed + BelowNull + Excepted + _failures.Count;

    public int Passed { get; private set; }

    /// <summary>The cases of <see cref="ExceptedCases.BelowNull"/>: all agrees but which errors are found below a null.</summary>
    public int BelowNull { get; private set; }

    public int Excepted { get; private set; }

    public bool HasFailed => _failures.Count > 0;

    public string Summary => string.Create(
        CultureInfo.InvariantCulture,
        $"{File,-30} {Cases,5} cases {Passed,5} passed {BelowNull,3} below null {Excepted,3} excepted {_failures.Count,4} failed");

    /// <summary>Runs the cases of a file.</summary>
    /// <param name="runner">Who answers them.</param>
    /// <param name="rows">The cases.</param>
    /// <param name="exceptions">The ids of those that we answer otherwise, with the reason.</param>
    /// <param name="belowNull">The ids of those whose errors may be others below a place that became null.</param>
    public static async Task<FileReport> OfAsync(
        CorpusRunner runner, IEnumerable<CorpusCase> rows, IReadOnlyDictionary<string, string> exceptions, IReadOnlySet<string> belowNull)
    {
        var report = new FileReport(runner.File);
        foreach (var row in rows)
        {
            var (problem, isBelowNull) = await FindMismatchAsync(runner, row);
            report.Add(row.Id, problem, exceptions.ContainsKey(row.Id), belowNull.Contains(row.Id) ? isBelowNull : null);
        }

        return report;
    }

    /// <summary>The summary, the ids of all failures and what the first few answered.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Summary).Append("\nfailed: ").AppendJoin(' ', _failures.Select(failure => failure.Id));
        foreach (var (id, problem) in _failures.Take(MostShown))
        {
            text.Append('\n').Append(id).Append('\n').Append(problem);
        }

        return text.ToString();
    }

    /// <param name="id">The case.</param>
    /// <param name="problem">How it differs; null when it agrees.</param>
    /// <param name="isExcepted">Whether it may differ.</param>
    /// <param name="isBelowNull">Whether it differs below a null only; null where it may not differ there.</param>
    private void Add(string id, string? problem, bool isExcepted, bool? isBelowNull)
    {
        if (problem is null && (isExcepted || isBelowNull is not null))
        {
            _failures.Add((id, "  agrees, so it must not be excepted"));
        }
        else if (isBelowNull == true)
        {
            BelowNull++;
        }
        else if (isExcepted)
        {
            Excepted++;
        }
        else if (problem is null)
        {
            Passed++;
        }
        else
        {
            _failures.Add((id, problem));
        }
    }

    /// <summary>Null when we answer as one of the recorded answers; else how we differ from the first.</summary>
    private static async Task<(string? Problem, bool IsBelowNull)> FindMismatchAsync(CorpusRunner runner, CorpusCase row)
    {
        try
        {
            var check = await runner.RunAsync(row);
            Mismatch? first = null;
            var isBelowNull = false;
            foreach (var recorded in row.Answers)
            {
                if (check(recorded) is not { } mismatch)
                {
                    return (null, false);
                }

                first ??= mismatch;
                isBelowNull |= mismatch.IsBelowNull;
            }

            return (first?.ToString(), isBelowNull);
        }
        catch (Exception exception)
        {
            return ($"  {string.Join('\n', exception.ToString().Split('\n').Take(MostShown))}", false);
        }
    }
}
