using BenchmarkDotNet.Attributes;
using Federation.Benchmarks.Rules;
using Federation.Vehicles.Domain.Rules;

namespace Federation.Benchmarks;

/// <summary>What a configurator asks its rules: a model of about 120 options, every question another build.</summary>
[MemoryDiagnoser]
public class RulesBenchmarks
{
    private IReadOnlyList<RulesQuestion> _questions = null!;
    private Dictionary<BuildContext, CompiledRuleset> _compiled = null!;
    private int _next;

    [GlobalSetup]
    public void Prepare()
    {
        _questions = RulesWorkload.Draw(240).Questions;
        _compiled = _questions.DistinctBy(q => q.Context).ToDictionary(q => q.Context, q => CompiledRuleset.Compile(q.Ruleset, q.Context));
    }

    /// <summary>With a ruleset that nobody has compiled yet.</summary>
    [Benchmark]
    public object ColdSelectables()
    {
        var question = Next();
        return CompiledRuleset.Compile(question.Ruleset, question.Context).Selectables(question.Choices);
    }

    /// <summary>With the solvers of earlier questions.</summary>
    [Benchmark]
    public object Selectables()
    {
        var question = Next();
        return _compiled[question.Context].Selectables(question.Choices);
    }

    [Benchmark]
    public object States()
    {
        var question = Next();
        return _compiled[question.Context].Selectables(question.Choices, SelectableDetail.State);
    }

    [Benchmark]
    public object? Explanation()
    {
        var question = Next();
        return _compiled[question.Context].Explain(question.Choices, question.Conflicting);
    }

    private RulesQuestion Next() => _questions[_next++ % _questions.Count];
}
