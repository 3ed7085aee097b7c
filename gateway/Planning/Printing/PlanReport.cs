namespace Federation.Planning.Printing;

/// <summary>The requests, or why there are none.</summary>
internal static class PlanReport
{
    public static ReportNode Of(PlanningResult result)
    {
        if (!result.IsPlanned)
        {
            return new ReportNode("plan", $"plan: {result.Error}").With("error", result.Error.ToString());
        }

        var report = new ReportNode("plan", "plan: " + PlanPrinter.Print(result.Plan).TrimEnd().Replace("\n", "\n  ", StringComparison.Ordinal))
            .With("requests", result.Plan.Fetches.Count)
            .With("levels", result.Plan.Levels);
        return report.AddRange(result.Plan.Fetches.Select(f => new ReportNode("fetches", "")
            .With("id", f.Id)
            .With("level", f.Level)
            .With("source", f.Source.Name)
            .With("operation", f.Operation.ToString().ToLowerInvariant())
            .With("after", f.DependsOn.Select(d => $"#{d}"))
            .With("query", f.Query)
            .With("variables", f.Variables)
            .AddRange(f.Batches.SelectMany(b => b.Targets.Select(t => new ReportNode("targets", "")
                .With("alias", b.Alias)
                .With("type", b.TypeName)
                .With("path", string.Join('.', t.Path.Select(s => s.Key)))
                .With("representation", PlanPrinter.Print(t.Representation)))))));
    }
}
