using System.Text;

namespace Federation.Runtime.Compilation;

/// <summary>A field that is read from the answer of a subgraph.</summary>
internal sealed class ReadField(string alias, string key)
{
    /// <summary>The name with quotes and colon, as subgraphs write it.</summary>
    public byte[] Member { get; } = Encoding.UTF8.GetBytes($"\"{alias}\":");

    /// <summary>The name in the subgraph's answer.</summary>
    public string Alias { get; } = alias;

    /// <summary>The key in the merged answer.</summary>
    public string Key { get; } = key;

    /// <summary>The slot of the object that the value goes to.</summary>
    public required int Slot { get; init; }

    /// <summary>What is read below; null for a leaf.</summary>
    public required ReadSelection? Child { get; init; }

    /// <summary>How many lists lie around objects.</summary>
    public required int Lists { get; init; }

    /// <summary>What the client schema says of a leaf; null where the client does not see it.</summary>
    public required LeafRule? Rule { get; init; }

    /// <summary>Where the client takes no null: bit 0 for the value, bit n for the items of the n-th list.</summary>
    public required uint NonNull { get; init; }

    /// <summary>Whether a null at a level must be looked at when the answer is complete.</summary>
    public bool IsDirtyNull(int level) => (NonNull & (1u << level)) != 0;
}
