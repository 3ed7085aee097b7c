using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Federation.Language;
using Federation.Planning.Plans;

namespace Federation.Planning;

/// <summary>A plan, or why there is none.</summary>
public sealed class PlanningResult
{
    private PlanningResult(FetchPlan? plan, GraphQLError? error)
    {
        Plan = plan;
        Error = error;
    }

    /// <summary>The plan; null exactly when there is an error.</summary>
    public FetchPlan? Plan { get; }

    /// <summary>Why the operation cannot be answered.</summary>
    public GraphQLError? Error { get; }

    /// <summary>True when there is a plan.</summary>
    [MemberNotNullWhen(true, nameof(Plan))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsPlanned => Plan is not null;

    /// <summary>The plan was found.</summary>
    public static PlanningResult Planned(FetchPlan plan) => new(plan, error: null);

    /// <summary>There is no way to a field.</summary>
    public static PlanningResult Unsatisfiable(string coordinate, IReadOnlyList<object>? path) => new(
        plan: null,
        new GraphQLError(
            $"No subgraph can be asked for \"{coordinate}\" here. Add a @key that leads to it.",
            PlanningErrorCodes.UnsatisfiableQueryPath,
            path: path));

    /// <summary>No plan was found in time.</summary>
    public static PlanningResult LimitReached(PlanningOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var limit = string.Create(
            CultureInfo.InvariantCulture, $"{options.MaxAttempts} attempts or {options.MaxTime.TotalMilliseconds:0} ms");
        return new(
            plan: null,
            new GraphQLError(
                $"No plan was found within {limit}. Ask for less at a time.", PlanningErrorCodes.PlanningLimit));
    }
}
