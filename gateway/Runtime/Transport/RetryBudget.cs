namespace Federation.Runtime.Transport;

/// <summary>
/// How often requests may be sent again: each that is sent pays in a share of a retry, each retry takes a whole one. Some are left over
/// for a short outage after a quiet time. Safe to share between threads.
/// </summary>
internal sealed class RetryBudget(double share)
{
    private const int Retry = 1_000;
    private const int Most = 10 * Retry;

    private readonly int _share = (int)(share * Retry);
    private int _balance = (int)(share * Retry) > 0 ? Retry : 0;

    /// <summary>Notes that a request is sent.</summary>
    public void Deposit()
    {
        if (Volatile.Read(ref _balance) < Most)
        {
            Interlocked.Add(ref _balance, _share);
        }
    }

    /// <summary>Takes a retry; false when there is none.</summary>
    public bool TryTake()
    {
        if (Interlocked.Add(ref _balance, -Retry) >= 0)
        {
            return true;
        }

        Interlocked.Add(ref _balance, Retry);
        return false;
    }
}
