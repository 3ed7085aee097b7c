using System.Reflection;
using Xunit;

namespace Federation.Security.Recursion;

/// <summary>
/// A stack overflow ends the process and cannot be caught. So every method that can call itself, directly or through others, asks
/// for stack on the way (<c>RuntimeHelpers.EnsureSufficientExecutionStack</c>).
/// </summary>
public sealed class RecursionTests
{
    private const string OfCSharp = "It follows C# types when a schema is made: the compiler bounds those, and no request gets there.";

    private const string OfAPath = "It follows a path in an attribute of the subgraph's author; what is asked does not make it longer.";

    /// <summary>What bounds a cycle without a guard, by one of its methods.</summary>
    private static readonly Dictionary<string, string> s_bounded = new(StringComparer.Ordinal)
    {
        ["ClrTypes.Display"] = OfCSharp,
        ["InputTypes.Name"] = OfCSharp,
        ["OutputTypes.Name"] = OfCSharp,
        ["RepresentationReaders.Of"] = OfCSharp,
        ["Sdl.NamedType"] = OfCSharp,
        ["TypeShape.Of"] = OfCSharp,
        ["TypeShape.get_NamedType"] = OfCSharp,
        ["XmlDocumentation.Of"] = OfCSharp,
        ["CompiledOperation.Compile"] = "Once more for a streamed list, whose items are not deferred again.",
        ["FieldRunner.ReadAtHand"] = "Only leaves are read at hand, and they hold no objects.",
        ["PathJson.Map"] = OfAPath,
        ["PathJson.Set"] = OfAPath,
        ["PathJson.Type"] = OfAPath,
        ["PathJson.Value"] = "As deep as the lists of the argument's C# type.",
        ["NodeIdText.Write"] = "As deep as the lists of the field's C# type.",
        ["PersistedOperationExecutor.ExecuteAsync"] = "Stands before another executor, which was made before it.",
        ["PersistedOperationExecutor.get_Schema"] = "Stands before another executor, which was made before it.",
        ["ResilientTransport.SendAsync"] = "Stands before another transport, which was made before it.",
        ["PlanExecution.Work"] = "Who finds it at work leaves a note and goes.",
    };

    [Theory]
    [InlineData("engine/Language")]
    [InlineData("engine/Types")]
    [InlineData("engine/Validation")]
    [InlineData("engine/Execution")]
    [InlineData("engine/Server")]
    [InlineData("engine/Server.EntityFramework")]
    [InlineData("engine/AspNetCore")]
    [InlineData("gateway/Composition")]
    [InlineData("gateway/Planning")]
    [InlineData("gateway/Runtime")]
    [InlineData("gateway/Gateway")]
    public void Recursion_InTheWayOfARequest_AsksForStack(string project)
    {
        var assembly = Assembly.Load($"Federation.{Path.GetFileName(project)}");

        var unguarded = Unguarded(assembly).Where(cycle => !cycle.Split(" → ").Any(s_bounded.ContainsKey));
        Assert.Equal("", string.Join('\n', unguarded));
    }

    [Fact]
    public void Recursion_OfAnyForm_IsFound() => Assert.Equal(
        [
            "RecursionSamples.<Lambda>b__0 → RecursionSamples.Lambda",
            "RecursionSamples.Direct",
            "RecursionSamples.First → RecursionSamples.Second",
            "RecursionSamples.Iterator → RecursionSamples.MoveNext",
            "RecursionSamples.Leaf.Visit",
        ],
        Unguarded(typeof(RecursionSamples).Assembly).Where(cycle => cycle.Contains(nameof(RecursionSamples), StringComparison.Ordinal)));

    /// <summary>The cycles in which no method asks for stack, by itself or by a check of its own that it calls.</summary>
    private static IEnumerable<string> Unguarded(Assembly assembly)
    {
        var graph = new CallGraph(assembly);
        var recursive = Cycles.Find(graph, without: _ => false).SelectMany(cycle => cycle).ToHashSet();
        var checks = graph.Methods.Where(method => graph.AsksForStack(method) && !recursive.Contains(method)).ToHashSet();
        return Cycles.Find(graph, without: method => graph.AsksForStack(method) || graph.CallsFrom(method).Any(checks.Contains))
            .Select(cycle => string.Join(" → ", cycle.Select(NameOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal);
    }

    private static string NameOf(MethodBase method)
    {
        var type = method.DeclaringType!;
        while (type.DeclaringType is not null && type.Name.StartsWith('<'))
        {
            type = type.DeclaringType;
        }

        return type.DeclaringType is { } outer ? $"{outer.Name}.{type.Name}.{method.Name}" : $"{type.Name}.{method.Name}";
    }
}
