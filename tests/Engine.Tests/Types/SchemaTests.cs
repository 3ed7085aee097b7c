using Federation.Language;
using Federation.Types;
using Xunit;

namespace Federation.Engine.Tests.Types;

public sealed class SchemaTests
{
    private static readonly Schema Sample = Schema.Parse("""
        type Query { pets: [Pet!]! any: CatOrDog }
        interface Animal { name: String }
        interface Pet implements Animal { name: String }
        type Cat implements Pet & Animal { name: String }
        type Dog implements Pet & Animal { name: String! }
        type Cow implements Animal { name: String }
        union CatOrDog = Cat | Dog
        """);

    [Theory]
    [InlineData("Animal", "Cat Dog Cow")]
    [InlineData("Pet", "Cat Dog")]
    [InlineData("CatOrDog", "Cat Dog")]
    [InlineData("Cow", "Cow")]
    [InlineData("String", "")]
    public void GetPossibleTypes_EveryKind_GivesObjects(string type, string expected)
    {
        var possible = Sample.GetPossibleTypes(Sample.GetType<TypeDefinition>(type));

        Assert.Equal(expected, string.Join(' ', possible.Select(item => item.Name)));
    }

    [Fact]
    public void GetImplementations_Interface_GivesObjectsAndInterfaces()
    {
        var implementations = Sample.GetImplementations(Sample.GetType<InterfaceType>("Animal"));

        Assert.Equal(["Pet", "Cat", "Dog", "Cow"], implementations.Select(type => type.Name));
    }

    [Theory]
    [InlineData("Dog", "Animal", true)]
    [InlineData("Pet", "Animal", true)]
    [InlineData("Animal", "Pet", false)]
    [InlineData("Dog", "CatOrDog", true)]
    [InlineData("Cow", "CatOrDog", false)]
    [InlineData("[Dog!]!", "[Pet]", true)]
    [InlineData("[Dog]", "[Pet!]", false)]
    [InlineData("Dog", "[Dog]", false)]
    [InlineData("String!", "String", true)]
    public void IsSubType_Pair_FollowsCovariance(string subType, string superType, bool expected) =>
        Assert.Equal(expected, Sample.IsSubType(TypeOf(subType), TypeOf(superType)));

    [Fact]
    public void TypeFromNode_Wrappers_AreEqualByStructure()
    {
        var type = TypeOf("[[Dog!]]!");

        Assert.Equal("[[Dog!]]!", type.ToString());
        Assert.Equal(new NonNullType(new ListType(TypeOf("[Dog!]"))), type);
        Assert.Same(Sample.GetType<ObjectType>("Dog"), type.NamedType);
        Assert.True(type is { IsNonNull: true, IsList: true, IsOutputType: true, IsInputType: false, IsLeaf: false, IsComposite: false });
        Assert.Null(Sample.TypeFromNode(Utf8GraphQLParser.ParseType("[Horse]")));
    }

    [Fact]
    public void GetType_WrongKind_Throws()
    {
        var exception = Assert.Throws<KeyNotFoundException>(() => Sample.GetType<EnumType>("Dog"));

        Assert.Equal("The schema has no EnumType \"Dog\".", exception.Message);
    }

    [Fact]
    public void Introspection_EverySchema_HasTheFieldsOfTheEdition()
    {
        var type = Sample.GetType<ObjectType>("__Type");

        Assert.Equal(
            ["kind", "name", "description", "specifiedByURL", "fields", "interfaces", "possibleTypes", "enumValues", "inputFields", "ofType", "isOneOf"],
            type.Fields.Select(field => field.Name));
        Assert.True(type.TryGetField("fields", out var fields));
        var argument = Assert.Single(fields.Arguments);
        Assert.Equal("Boolean!", argument.Type.ToString());
        Assert.True(argument.TryGetDefault(out var value));
        Assert.Equal(false, value);
        Assert.Equal(19, Sample.GetType<EnumType>("__DirectiveLocation").Values.Count);
    }

    private static GraphQLType TypeOf(string notation) => Sample.TypeFromNode(Utf8GraphQLParser.ParseType(notation))!;
}
