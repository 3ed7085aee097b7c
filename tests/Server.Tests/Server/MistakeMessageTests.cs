using Federation.Execution;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Federation.Server.Tests;

/// <summary>One mistake each: the start names the C# member and what to do.</summary>
public sealed class MistakeMessageTests
{
    [Fact]
    public void Parent_UnknownRequiredMember_IsNamed() => AssertMistakes(
        ["LampNode.Bright has [Parent(requires: \"Watts Maker.Town\")], but Lamp has no property 'Watts': use C# names, separated by spaces.",
            "LampNode.Bright has [Parent(requires: \"Watts Maker.Town\")], but Maker has no property 'Town': use C# names, separated by spaces."],
        typeof(LampQueries),
        typeof(LampNode));

    [Fact]
    public void Names_ThatGraphQLDoesNotKnow_AreNamed() => AssertMistakes(
        [
            "BadNames.Space would give the field 'my field', which is no name in GraphQL: use letters, digits and underscores, no digit first and no two underscores; [GraphQLName] sets it.",
            "BadNames.Argument would give the argument '__first', which is no name in GraphQL: use letters, digits and underscores, no digit first and no two underscores; [GraphQLName] sets it.",
            "Level.High would give the enum value '1st', which is no name in GraphQL: use letters, digits and underscores, no digit first and no two underscores; [GraphQLName] sets it.",
        ],
        typeof(BadNames));

    [Fact]
    public void Names_GivenTwice_AreNamed() => AssertMistakes(
        [
            "Doubled.Also gives the input field 'DoubledInput.name' a second time: rename it with [GraphQLName], or remove it.",
            "Twice.Second and Twice.First both give the enum value 'ONE': rename one, or hide it with [GraphQLIgnore].",
        ],
        typeof(Repeated));

    [Fact]
    public void Types_OfOneName_AreNamed() => AssertMistakes(
        ["Other and Lamp would both be the type 'Lamp': give one of them another name with [GraphQLName]."],
        typeof(SameName),
        typeof(OtherNode));

    [Fact]
    public void Node_WithoutGlobalObjectIdentification_SaysWhatToCall() => AssertMistakes(
        ["Thing is a [Node], but nothing identifies nodes: call AddGlobalObjectIdentification(), or remove the attribute."],
        typeof(Things));

    [Fact]
    public void Node_ThatNothingGets_SaysWhatToAdd()
    {
        var exception = Assert.Throws<SchemaConfigurationException>(() => Start(b => b.AddGlobalObjectIdentification(), typeof(Things)));
        Assert.Equal(
            ["Thing is a [Node] that nothing gets by its id: add a static method with [NodeResolver] and the parameter 'id' to its [ObjectType<T>] class."],
            exception.Mistakes);
    }

    [Fact]
    public void Require_OutsideAnEntity_SaysWhy() => AssertMistakes(
        [
            "Requirements.Root has the parameter 'weight' with [Require(\"weight\")], but a root field has no entity: move the method to an [ObjectType<T>] class.",
            "RequirementNode.Many has the parameter 'weight' with [Require(\"weight\")], but is a batch resolver: take one parent, or use [Requires] and [External] properties of the parents.",
            "RequirementNode.Map has the parameter 'weight' with [Require(\"{ a, b }\")], which only Composite Schemas can express: name a field, or a path with dots.",
            "RequirementNode.One has [Require(\"weight\")], but Lamp has no [Key]: only entities receive data of other subgraphs.",
        ],
        typeof(Requirements),
        typeof(RequirementNode));

    [Fact]
    public void Resolver_Generic_OrWithAnInputThatCannotBeMade_SaysWhatToDo() => AssertMistakes(
        [
            "Odd.Any is generic, which a resolver cannot be: write one method per type, or hide it with [GraphQLIgnore].",
            "NoConstructor cannot be an input: give it a parameterless constructor, or one whose parameters all have properties of the same name and type.",
            "Choice.B is a field of a [OneOf] input and so must be nullable and without default.",
            "Odd.Weight has [Cost(-1)]: a weight is 0 or more.",
        ],
        typeof(Odd));

    private static void AssertMistakes(string[] expected, params Type[] types)
    {
        var exception = Assert.Throws<SchemaConfigurationException>(() => Start(null, types));
        Assert.Equal(expected, exception.Mistakes);
    }

    private static void Start(Action<IRequestExecutorBuilder>? configure, params Type[] types)
    {
        var services = new ServiceCollection();
        var builder = services.AddGraphQLServer();
        configure?.Invoke(builder);
        foreach (var type in types)
        {
            builder.AddTypeExtension(type);
        }

        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IRequestExecutor>();
    }

    internal sealed record Maker(string City);

    internal sealed record Lamp(string Name, Maker Maker);

    [QueryType]
    internal static class LampQueries
    {
        public static Lamp? GetLamp() => null;
    }

    [ObjectType<Lamp>]
    internal static class LampNode
    {
        public static int Bright([Parent(requires: "Watts Maker.Town")] Lamp lamp) => lamp.Name.Length;
    }

    [QueryType]
    internal static class BadNames
    {
        [GraphQLName("my field")]
        public static int Space() => 1;

        public static int Argument([GraphQLName("__first")] int first) => first;

        public static Level Level() => default;
    }

    internal enum Level
    {
        Low,
        [GraphQLName("1st")]
        High,
    }

    [QueryType]
    internal static class Repeated
    {
        public static Twice Twice(Doubled doubled) => doubled is null ? default : MistakeMessageTests.Twice.First;
    }

    internal enum Twice
    {
        [GraphQLName("ONE")]
        First,
        [GraphQLName("ONE")]
        Second,
    }

    internal sealed class Doubled
    {
        public string? Name { get; set; }

        [GraphQLName("name")]
        public string? Also { get; set; }
    }

    internal sealed record Other(int Id);

    [QueryType]
    internal static class SameName
    {
        public static Lamp? GetLamp() => null;

        public static Other? GetOther() => null;
    }

    [ObjectType<Other>]
    [GraphQLName("Lamp")]
    internal static class OtherNode;

    [Node]
    internal sealed record Thing(int Id);

    [QueryType]
    internal static class Things
    {
        public static Thing? GetThing() => null;
    }

    [QueryType]
    internal static class Requirements
    {
        public static Lamp? GetLamp() => null;

        public static int Root([Require("weight")] int weight) => weight;
    }

    [ObjectType<Lamp>]
    internal static class RequirementNode
    {
        public static IReadOnlyList<int> Many([Parent] IReadOnlyList<Lamp> lamps, [Require("weight")] int weight) => [.. lamps.Select(_ => weight)];

        public static int Map([Parent] Lamp lamp, [Require("{ a, b }")] int weight) => weight + lamp.Name.Length;

        public static int One([Parent] Lamp lamp, [Require("weight")] int weight) => weight + lamp.Name.Length;
    }

    [QueryType]
    internal static class Odd
    {
        public static T? Any<T>() => default;

        public static int Make(NoConstructor input) => input.GetHashCode();

        public static int Choose(Choice input) => input.GetHashCode();

        [Cost(-1)]
        public static int Weight() => 1;
    }

    internal sealed class NoConstructor(int length)
    {
        public string Text { get; } = new('x', length);
    }

    [OneOf]
    internal sealed record Choice(string? A, int B);
}
