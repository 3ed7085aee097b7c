namespace Federation.Server.Redis;

/// <summary>
/// Open from the first call that Redis did not answer in time until it answers a ping: only those who were under way when it froze
/// wait in vain.
/// </summary>
/// <param name="ping">Ends when Redis has answered.</param>
internal sealed class RedisBreaker(Func<Task> ping)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(250);

    private int _isOpen;

    public bool IsOpen => Volatile.Read(ref _isOpen) != 0;

    public void Open()
    {
        if (Interlocked.Exchange(ref _isOpen, 1) == 0)
        {
            _ = CloseAsync();
        }
    }

    private async Task CloseAsync()
    {
        while (!await AnswersAsync())
        {
            await Task.Delay(s_pause);
        }

        Volatile.Write(ref _isOpen, 0);
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await ping();
            return true;
        }
        catch (ObjectDisposedException)
        {
            return true; // Nobody calls any more.
        }
        catch (Exception exception) when (RedisErrors.IsUnavailable(exception))
        {
            return false;
        }
    }
}
