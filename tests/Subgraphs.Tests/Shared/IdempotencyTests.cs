using Federation.Shared.Idempotency;
using Federation.Shared.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Federation.Subgraphs.Tests.Shared;

[Collection("database")]
public sealed class IdempotencyTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task RunOnce_SameKeyTwentyTimesAtOnce_HasOneEffectAndTwentyEqualAnswers()
    {
        await using var host = new SampleHost();
        await using var app = await host.StartAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Sell(app, "k1", "DE-0001"))));

        Assert.Equal(1, answers.Count(a => a.Value == "sold"));
        Assert.Equal(19, answers.Count(a => a.Earlier?.ResponseId == "DE-0001"));
        await using var context = await SampleHost.Contexts(app).CreateDbContextAsync();
        Assert.Equal(4, (await context.Rows.SingleAsync(r => r.Code == "DE-0001")).Stock);
    }

    [Fact]
    public async Task RunOnce_SameKeyOtherInput_IsRefused()
    {
        await using var host = new SampleHost();
        await using var app = await host.StartAsync();
        await Sell(app, "k1", "DE-0001");
        var second = await Sell(app, "k1", "DE-0002");
        Assert.Equal(
            "The idempotency key \"k1\" was used for another request. Send the same input to get the first answer, or a new key for a new request.", second.Error?.Message);
        Assert.Equal(["idempotencyKey"], second.Error?.Path);
        Assert.False(second.IsReplay);
    }

    [Fact]
    public async Task RunOnce_EffectWithoutResult_LeavesNoTrace()
    {
        await using var host = new SampleHost();
        await using var app = await host.StartAsync();
        var refused = await Sell(app, "k1", "DE-0001", quantity: 6);
        Assert.Equal("too few", refused.Value);
        var sold = await Sell(app, "k1", "DE-0001", quantity: 1);
        Assert.Equal("sold", sold.Value);
        await using var context = await SampleHost.Contexts(app).CreateDbContextAsync();
        Assert.Equal(4, (await context.Rows.SingleAsync(r => r.Code == "DE-0001")).Stock);
    }

    private static Task<IdempotentAnswer<string>> Sell(WebApplication app, string key, string code, int quantity = 1) =>
        SampleHost.Contexts(app).RunOnceAsync(
            IdempotentRequest.For(Actor.System, "sell", key, new { code, quantity }),
            TimeProvider.System,
            async context =>
            {
                var row = await context.Rows.SingleAsync(r => r.Code == code);
                row.Stock -= quantity;
                await context.SaveChangesAsync();
                return row.Stock < 0 ? new IdempotentEffect<string>("too few", null) : new("sold", code);
            },
            None);
}
