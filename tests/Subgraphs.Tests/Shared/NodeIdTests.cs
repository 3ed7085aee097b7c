using Federation.Shared;
using Xunit;

namespace Federation.Subgraphs.Tests.Shared;

public sealed class NodeIdTests
{
    [Fact]
    public void Encode_TypeAndKey_RoundTripsWithoutPadding()
    {
        var id = NodeId.Encode("Dealer", "ab");
        Assert.Equal("RGVhbGVyOmFi", id);
        Assert.True(NodeId.TryDecode(id, out var type, out var key));
        Assert.Equal(("Dealer", "ab"), (type, key));
        Assert.DoesNotContain('=', NodeId.Encode("Order", "x"));
    }

    [Fact]
    public void For_NaturalKey_IsTheSameEverywhere()
    {
        Assert.Equal("Market:" + NodeId.Key("Market", "DE"), System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(NodeIds.Market("DE"))));
        Assert.Equal(16, NodeId.Key("Market", "DE").Length);
        Assert.NotEqual(NodeIds.Option("MAR", "P01"), NodeIds.Option("LUM", "P01"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("RGVhbGVy")]
    [InlineData("RGVhbGVyOg")]
    [InlineData("RGVhbGVyOmFi==")]
    [InlineData("RGVhbGVyOmF_!")]
    [InlineData("not an id")]
    [InlineData("RGVhbGVyOmE=")]
    [InlineData("RGVhbGVyOmF")]
    public void TryDecode_ForeignText_IsRefused(string? id)
    {
        Assert.False(NodeId.TryDecode(id, out _, out _));
        Assert.False(NodeId.Is(id, "Dealer"));
    }

    [Fact]
    public void New_TwoIds_DifferAndNameTheirType()
    {
        var first = NodeId.New("Order", TimeProvider.System);
        Assert.NotEqual(first, NodeId.New("Order", TimeProvider.System));
        Assert.True(NodeId.Is(first, "Order"));
    }

    [Fact]
    public void BuildCode_Order_DoesNotMatter()
    {
        Assert.Equal("DE|MAR-CORE-E60|2026|A01,P01", BuildCode.Canonical("DE", "MAR-CORE-E60", 2026, ["P01", "A01", "P01"]));
        Assert.Equal(BuildCode.Hash("DE", "T", 2026, ["A", "B"]), BuildCode.Hash("DE", "T", 2026, ["B", "A"]));
        Assert.True(BuildCode.TryParse("DE|T|2026|A,B", out var market, out var trim, out var year, out var codes));
        Assert.Equal(("DE", "T", 2026, "A B"), (market, trim, year, string.Join(' ', codes)));
        Assert.False(BuildCode.TryParse("DE|T|next|A", out _, out _, out _, out _));
    }
}
