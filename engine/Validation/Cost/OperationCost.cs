using System.Collections.Frozen;
using System.Globalization;
using Federation.Language;
using Federation.Types;
using Federation.Validation.Limits;

namespace Federation.Validation.Cost;

/// <summary>
/// What one operation costs. Where the variables of a request matter (the size of a page, a condition) it is measured for each
/// request, else once. Safe to share between threads.
/// </summary>
public sealed class OperationCost
{
    private readonly ValidationContext _context;
    private readonly OperationDefinitionNode _operation;
    private readonly CostAssumptions _assumptions;

    /// <param name="schema">The schema, whose <c>@cost</c> and <c>@listSize</c> count.</param>
    /// <param name="document">The document; its fragments must form no cycles.</param>
    /// <param name="operation">An operation of the document.</param>
    /// <param name="assumptions">What is assumed where the schema says nothing.</param>
    public OperationCost(Schema schema, DocumentNode document, OperationDefinitionNode operation, CostAssumptions? assumptions = null)
        : this(new ValidationContext(schema, document, ValidationOptions.Default), operation, assumptions ?? CostAssumptions.Default)
    {
    }

    internal OperationCost(ValidationContext context, OperationDefinitionNode operation, CostAssumptions assumptions)
    {
        _context = context;
        _operation = operation;
        _assumptions = assumptions;
        var variables = new CostVariables(values: null);
        var analyzer = new CostAnalyzer(context, variables, assumptions);
        Estimate = analyzer.Analyze(operation);
        EstimateUnsliced = analyzer.Unsliced;
        DependsOnVariables = variables.WereAsked;
    }

    /// <summary>True when two requests for the operation may cost differently.</summary>
    public bool DependsOnVariables { get; }

    /// <summary>
    /// What the operation costs before a request is known: pages that a variable sizes have the assumed size, conditional
    /// selections are selected.
    /// </summary>
    public CostReport Estimate { get; }

    private (OutputField Field, FieldNode Node)? EstimateUnsliced { get; }

    /// <summary>What the operation costs with the coerced variables of a request.</summary>
    public CostReport Measure(IReadOnlyDictionary<string, object?> variables) => Measure(variables, out _);

    /// <summary>
    /// Whether the operation may run with the coerced variables of a request: null, or an error with the code
    /// <see cref="ErrorCodes.LimitCost"/> or <see cref="ErrorCodes.LimitListSize"/>.
    /// </summary>
    /// <param name="variables">The variables; null refuses only what no variables make cheaper.</param>
    /// <param name="maxCost">The most that each of the costs may be.</param>
    public GraphQLError? Check(IReadOnlyDictionary<string, object?>? variables, double maxCost)
    {
        if (variables is null && DependsOnVariables)
        {
            return null;
        }

        var cost = Measure(variables ?? FrozenDictionary<string, object?>.Empty, out var unsliced);
        if (unsliced is var (field, node))
        {
            return Error(
                $"Field \"{field.Coordinate}\" needs {Names(field)}. Say how many items you need.",
                ErrorCodes.LimitListSize,
                node);
        }

        return cost.Highest <= maxCost
            ? null
            : Error(
                $"{OperationSubject.Of(_operation)} costs {Text(cost.Highest)}; at most {Text(maxCost)} is allowed. "
                + "Ask for shorter lists, or for less of each item.",
                ErrorCodes.LimitCost,
                _operation);
    }

    private CostReport Measure(IReadOnlyDictionary<string, object?> variables, out (OutputField Field, FieldNode Node)? unsliced)
    {
        if (!DependsOnVariables)
        {
            unsliced = EstimateUnsliced;
            return Estimate;
        }

        var analyzer = new CostAnalyzer(_context, new CostVariables(variables), _assumptions);
        var cost = analyzer.Analyze(_operation);
        unsliced = analyzer.Unsliced;
        return cost;
    }

    private static string Names(OutputField field)
    {
        var names = ListSize.Of(field)!.SlicingArguments.Select(path => $"\"{string.Join('.', path)}\"").ToArray();
        return names.Length == 1 ? $"the argument {names[0]}" : $"exactly one of the arguments {string.Join(", ", names)}";
    }

    private static string Text(double cost) =>
        cost >= CostReport.Boundless ? "more than can be counted" : cost.ToString("0.##", CultureInfo.InvariantCulture);

    private GraphQLError Error(string message, string code, SyntaxNode node) => new(message, code, _context.LocationsOf([node]));
}
