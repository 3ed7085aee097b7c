using Federation.Language;
using Federation.Types;
using Xunit;

namespace Federation.Engine.Tests.Types;

public sealed class ValueOrderTests
{
    [Theory]
    [InlineData("{doors10: 1, doors9: {z: $x, a: [{c: 1, b: null}]}}", "{doors9: {a: [{b: null, c: 1}], z: $x}, doors10: 1}")]
    [InlineData("[3, 1, 2]", "[3, 1, 2]")]
    [InlineData("BEV", "BEV")]
    public void Sort_Value_OrdersTheFieldsOfObjectsOnly(string value, string expected) =>
        Assert.Equal(expected, ValueOrder.Sort(Utf8GraphQLParser.ParseValue(value)).ToString());
}
