using System.Globalization;
using System.Security.Claims;
using Federation.AspNetCore;
using Federation.AspNetCore.Identity;
using Federation.AspNetCore.Streams;
using Xunit;

namespace Federation.Server.Tests.AspNetCore.Streams;

/// <summary>When streams end with the tokens of their callers.</summary>
public sealed class StreamEndTests
{
    [Fact]
    public void Token_ThatIsValidForMonths_IsNotExpiredBefore()
    {
        var clock = new SteppedClock();
        var expiry = clock.GetUtcNow().AddDays(100).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var caller = new CallerIdentity(new ClaimsPrincipal(new ClaimsIdentity([new Claim("exp", expiry)])), IsService: false, Error: null);
        using var end = new StreamEnd(new StreamHost(new GraphQLStreamOptions(), clock, CancellationToken.None), caller);
        var skew = caller.ExpiresAt!.Value - clock.GetUtcNow() - TimeSpan.FromDays(100);

        Assert.Equal((TimeSpan.FromDays(40), false), (clock.Step(), end.IsExpired));
        Assert.Equal((TimeSpan.FromDays(40), false), (clock.Step(), end.IsExpired));
        Assert.Equal((TimeSpan.FromDays(20) + skew, true), (clock.Step(), end.IsExpired));
        Assert.True(end.Token.IsCancellationRequested);
    }

    /// <summary>A clock whose one timer, itself, fires when the test says so.</summary>
    private sealed class SteppedClock : TimeProvider, ITimer
    {
        private TimerCallback _callback = _ => { };
        private TimeSpan _due;

        public override DateTimeOffset GetUtcNow() => new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _callback = callback;
            _due = dueTime;
            return this;
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _due = dueTime;
            return true;
        }

        /// <summary>Fires, and says what the timer had waited for.</summary>
        public TimeSpan Step()
        {
            var due = _due;
            _callback(null);
            return due;
        }

        public void Dispose()
        {
            // There is nothing to free.
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
