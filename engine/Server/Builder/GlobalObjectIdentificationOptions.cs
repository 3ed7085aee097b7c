using Federation.Server.Entities;

namespace Federation.Server;

/// <summary>Settings of <c>node(id:)</c> and <c>nodes(ids:)</c>.</summary>
public sealed class GlobalObjectIdentificationOptions
{
    /// <summary>Whether the query root has the two fields.</summary>
    public bool Enabled { get; set; }

    /// <summary>
    /// The type that an id belongs to, null when the text is no id. By default what stands before the first colon of the base64url text:
    /// <c>Vehicle:4711</c>.
    /// </summary>
    public Func<string, string?> TypeNameOf { get; set; } = NodeIdText.TypeName;
}
