using Federation.Composition.Printing;
using Federation.Gateway.Tests.Doubles;
using Federation.Language;
using Federation.Types;

namespace Federation.Gateway.Tests.Composition;

public sealed class DomainCompositionTests
{
    [Fact]
    public void Compose_FiveSubgraphsOfTheDomain_HasNoErrorAndNoHint()
    {
        var result = TestGateway.Compose(DomainSchemas.ReadOrSkip());
        Assert.Empty(result.Errors);
        Assert.Empty(result.Hints);
    }

    [Fact]
    public void Compose_FiveSubgraphsOfTheDomain_HidesWhatIsInaccessibleAndKeepsOneOf()
    {
        var schema = TestGateway.Compose(DomainSchemas.ReadOrSkip()).Graph!.ClientSchema;
        Assert.False(schema.GetType<ObjectType>("Selectable").TryGetField("build", out _));
        Assert.True(schema.GetType<InputObjectType>("ReserveInput").IsOneOf);
    }

    [Fact]
    public void Print_SupergraphOfTheDomain_IsValidSdl()
    {
        var text = SupergraphPrinter.Print(TestGateway.Compose(DomainSchemas.ReadOrSkip()).Graph!);
        var result = SchemaBuilder.Build(Utf8GraphQLParser.Parse(text, ParserOptions.TrustedSdl));
        Assert.Empty(result.Errors.Select(e => e.ToString()));
    }
}
