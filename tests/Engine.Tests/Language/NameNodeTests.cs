using Federation.Language;
using Xunit;

namespace Federation.Engine.Tests.Language;

public sealed class NameNodeTests
{
    [Theory]
    [InlineData("a", true)]
    [InlineData("_", true)]
    [InlineData("Vehicle_2", true)]
    [InlineData("", false)]
    [InlineData("2a", false)]
    [InlineData("a-b", false)]
    [InlineData("größe", false)]
    [InlineData("a ", false)]
    public void IsName_Text_FollowsTheGrammar(string text, bool expected) => Assert.Equal(expected, NameNode.IsName(text));
}
