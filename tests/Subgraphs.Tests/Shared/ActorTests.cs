using System.Security.Claims;
using Federation.Shared.Identity;
using Federation.Shared.States;
using Federation.Shared.Vocabulary;
using Xunit;

namespace Federation.Subgraphs.Tests.Shared;

public sealed class ActorTests
{
    [Fact]
    public void From_Token_ReadsItsClaims()
    {
        var actor = Actor.From(Principal(true, ("sub", "d1"), ("scope", "DEALER CCIC"), ("dealer", "DE-0001")));
        Assert.Equal(("d1", "DE-0001", "CCIC DEALER"), (actor.Subject, actor.Dealer, string.Join(' ', actor.ScopeNames)));
        Assert.True(actor.Has(Scope.Dealer) && actor.IsDealer("DE-0001"));
        Assert.False(actor.IsDealer("DE-0002") || actor.Has(Scope.Admin) || actor.IsCustomer("d1"));
    }

    [Fact]
    public void From_NotAuthenticated_IsThePublicWhateverItClaims()
    {
        var actor = Actor.From(Principal(false, ("sub", "x"), ("scope", "ADMIN")));
        Assert.Same(Actor.Anonymous, actor);
        Assert.True(actor.Has(Scope.Public));
        Assert.False(actor.Has(Scope.Admin));
        Assert.Equal("anonymous", actor.Key);
    }

    [Fact]
    public void StateMachine_IllegalHistory_IsNotReplayed()
    {
        Assert.False(Lifecycles.Order.TryReplay([OrderStatus.Created, OrderStatus.Delivered], out var last, out var illegal));
        Assert.Equal((OrderStatus.Created, OrderStatus.Delivered), (last, illegal));
        Assert.False(Lifecycles.Order.TryReplay([OrderStatus.Delivered], out _, out _));
        Assert.True(Lifecycles.Order.IsFinal(OrderStatus.Completed));
    }

    private static ClaimsPrincipal Principal(bool authenticated, params (string Type, string Value)[] claims) =>
        new(new ClaimsIdentity(claims.Select(c => new Claim(c.Type, c.Value)), authenticated ? "test" : null));
}
