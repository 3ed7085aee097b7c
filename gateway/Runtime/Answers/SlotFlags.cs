namespace Federation.Runtime.Answers;

/// <summary>What else is known of a <see cref="Slot"/>.</summary>
[Flags]
internal enum SlotFlags : byte
{
    None = 0,

    /// <summary>An error explains why the value is null or missing; such a value is never sent on as a requirement.</summary>
    Failed = 1,

    /// <summary>A number that is written as text: an <c>ID</c> that a subgraph gave as number.</summary>
    Quoted = 2,

    /// <summary>The bytes have white space between tokens, which is left out when they are written.</summary>
    Spaced = 4,

    /// <summary>In the first slot of a block: a subgraph has told the type of the object.</summary>
    Told = 8,
}
