using System.Diagnostics;
using Federation.Vehicles.Domain.Rules;

namespace Federation.Benchmarks.Rules;

/// <summary>Measures each question once per turn and prints how long the middle one and the slow ones take, as markdown.</summary>
internal static class RulesCommand
{
    private const int Questions = 960;
    private const int WarmUp = 240;

    private static readonly string[] J01Groups = ["PAINT", "WHEELS", "PACKAGE"];

    public static void Run()
    {
        var questions = RulesWorkload.Draw(Questions).Questions;
        // As a host has them: one per car, with solvers that know earlier questions.
        var compiled = questions.DistinctBy(q => q.Context).ToDictionary(q => q.Context, q => CompiledRuleset.Compile(q.Ruleset, q.Context));
        Console.WriteLine("| question | p50, µs | p95, µs | p99, µs |");
        Console.WriteLine("|---|--:|--:|--:|");
        Print("compile", questions, q => CompiledRuleset.Compile(q.Ruleset, q.Context));
        Print("cold selectables: compile, new solver, all groups, states", questions, q => CompiledRuleset.Compile(q.Ruleset, q.Context).Selectables(q.Choices, SelectableDetail.State));
        Print("cold selectables: compile, new solver, all groups, everything", questions, q => CompiledRuleset.Compile(q.Ruleset, q.Context).Selectables(q.Choices));
        Print("selectables, all groups, everything", questions, q => compiled[q.Context].Selectables(q.Choices));
        Print("selectables, all groups, states", questions, q => compiled[q.Context].Selectables(q.Choices, SelectableDetail.State));
        Print("selectables, groups of J01, everything", questions, q => compiled[q.Context].Selectables(q.Choices, SelectableDetail.All, J01Groups.Contains));
        Print("click that conflicts, resolved", questions, q => compiled[q.Context].Click(q.Choices, q.Conflicting, ClickMode.AutoResolve));
        Print("explanation with resolutions", questions, q => compiled[q.Context].Explain(q.Choices, q.Conflicting));
        Print("build of the choices", questions, q => compiled[q.Context].Resolve(q.Choices));
    }

    private static void Print(string name, IReadOnlyList<RulesQuestion> questions, Func<RulesQuestion, object?> ask)
    {
        foreach (var question in questions.Take(WarmUp))
        {
            ask(question);
        }

        var times = new double[questions.Count];
        for (var i = 0; i < times.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            ask(questions[i]);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        Array.Sort(times);
        Console.WriteLine($"| {name} | {times[times.Length / 2]:0} | {times[times.Length * 95 / 100]:0} | {times[times.Length * 99 / 100]:0} |");
    }
}
