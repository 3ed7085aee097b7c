namespace Federation.Types;

/// <summary>What a change of a schema means for the clients that use it.</summary>
public enum SchemaChangeSeverity
{
    /// <summary>An operation that was valid may be refused now, or its answer have another shape.</summary>
    Breaking,

    /// <summary>Every operation stays valid, but a client may meet what it was not written for.</summary>
    Dangerous,

    /// <summary>No client can tell, unless it asks for what is new.</summary>
    Safe,
}
