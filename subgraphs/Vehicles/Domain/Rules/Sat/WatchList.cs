namespace Federation.Vehicles.Domain.Rules.Sat;

/// <summary>The clauses that watch one literal. A field of arrays rather than a list: propagation compacts it while it reads.</summary>
internal struct WatchList
{
    public Watch[] Items;

    public int Count;

    public void Add(Watch watch)
    {
        if (Items is null)
        {
            Items = new Watch[4];
        }
        else if (Count == Items.Length)
        {
            Array.Resize(ref Items, Count * 2);
        }

        Items[Count++] = watch;
    }
}
