using Xunit;

namespace Federation.Server.Tests.AspNetCore.Streams;

/// <summary>Waits for what another thread does a moment later.</summary>
internal static class Eventually
{
    public static async Task TrueAsync(Func<Task<bool>> condition)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            if (await condition())
            {
                return;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Fail("It did not happen within ten seconds.");
    }
}
