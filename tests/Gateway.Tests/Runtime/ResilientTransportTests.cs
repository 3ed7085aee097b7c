using Federation.Composition.Graph;
using Federation.Runtime.Transport;

namespace Federation.Gateway.Tests.Runtime;

public sealed class ResilientTransportTests : ISubgraphTransport
{
    private static readonly GraphSource s_source = new(0, "stores", new Uri("http://stores/graphql"));

    private readonly ManualClock _clock = new();
    private readonly List<TimeSpan> _sent = [];
    private readonly ResilientTransport _transport;
    private Func<SubgraphAnswer> _answer = () => SubgraphAnswer.Of("{}"u8.ToArray());

    public ResilientTransportTests() => _transport = new ResilientTransport(this, clock: _clock);

    Task<SubgraphAnswer> ISubgraphTransport.SendAsync(SubgraphRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _sent.Add(request.Timeout);
        return Task.FromResult(_answer());
    }

    [Fact]
    public async Task Send_QueryMeetsATransientFailure_IsSentOnceMoreInTheTimeThatIsLeft()
    {
        _answer = () =>
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            return _sent.Count == 1 ? SubgraphAnswer.Outage("it cannot be reached", isTransient: true, keepsRequest: true) : SubgraphAnswer.Of("{}"u8.ToArray());
        };
        var answer = await SendAsync();
        Assert.Null(answer.Failure);
        Assert.Equal([3, 2], _sent.Select(t => t.TotalSeconds));

        // The first attempt still reads the request.
        Assert.True(answer.KeepsRequest);
    }

    [Fact]
    public async Task Send_MutationOrTimeout_IsNotSentAgain()
    {
        _answer = () => SubgraphAnswer.Outage("it cannot be reached", isTransient: true);
        Assert.Equal("it cannot be reached", (await SendAsync(isMutation: true)).Failure);
        _answer = () => SubgraphAnswer.Outage("it did not answer within 3 s", isTransient: false);
        Assert.Equal("it did not answer within 3 s", (await SendAsync()).Failure);
        Assert.Equal(2, _sent.Count);
    }

    [Fact]
    public async Task Send_EveryThirdFails_SendsATenthAgain()
    {
        var count = 0;
        _answer = () => ++count % 3 == 0 ? SubgraphAnswer.Outage("the connection broke", isTransient: true) : SubgraphAnswer.Of("{}"u8.ToArray());
        for (var i = 0; i < 1_000; i++)
        {
            await SendAsync();
        }

        Assert.InRange(_sent.Count, 1_095, 1_102);
    }

    [Fact]
    public async Task Send_HalfOfTwentyFail_StopsAskingForFiveSecondsThenTriesOne()
    {
        var count = 0;
        _answer = () => ++count % 2 == 0 ? SubgraphAnswer.Outage("it answered with HTTP 500", isTransient: false) : SubgraphAnswer.Of("{}"u8.ToArray());
        for (var i = 0; i < 20; i++)
        {
            Assert.NotEqual("it has failed too often, and is asked again in at most 5 s", (await SendAsync()).Failure);
        }

        Assert.Equal("it has failed too often, and is asked again in at most 5 s", (await SendAsync()).Failure);
        _clock.Advance(TimeSpan.FromSeconds(4.9));
        Assert.Equal("it has failed too often, and is asked again in at most 5 s", (await SendAsync()).Failure);
        Assert.Equal(20, _sent.Count);

        // The one that tries fails: five seconds more.
        count = 1;
        _clock.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Equal("it answered with HTTP 500", (await SendAsync()).Failure);
        Assert.Equal("it has failed too often, and is asked again in at most 5 s", (await SendAsync()).Failure);

        // It is answered: all are asked again.
        _clock.Advance(TimeSpan.FromSeconds(5.1));
        _answer = () => SubgraphAnswer.Of("{}"u8.ToArray());
        Assert.Null((await SendAsync()).Failure);
        Assert.Null((await SendAsync()).Failure);
        Assert.Equal(23, _sent.Count);
    }

    [Fact]
    public async Task Send_AnswersThatCannotBeUsed_DoNotStopIt()
    {
        _answer = () => SubgraphAnswer.Failed("its answer is larger than 1 bytes");
        for (var i = 0; i < 50; i++)
        {
            Assert.Equal("its answer is larger than 1 bytes", (await SendAsync()).Failure);
        }
    }

    [Fact]
    public async Task Send_ClientGivesUp_IsNoFailureOfTheSubgraph()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        for (var i = 0; i < 50; i++)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(cancellationToken: gone.Token));
        }

        Assert.Null((await SendAsync()).Failure);
    }

    private Task<SubgraphAnswer> SendAsync(bool isMutation = false, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(new SubgraphRequest(s_source, default, TimeSpan.FromSeconds(3), isMutation), cancellationToken);

    private sealed class ManualClock : TimeProvider
    {
        private DateTimeOffset _now = DateTimeOffset.UnixEpoch;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Advance(TimeSpan time) => _now += time;

        public override DateTimeOffset GetUtcNow() => _now;

        public override long GetTimestamp() => _now.Ticks;
    }
}
