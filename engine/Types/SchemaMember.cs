using Federation.Language;

namespace Federation.Types;

/// <summary>What fields, arguments, input fields, enum values and directive definitions share.</summary>
public abstract class SchemaMember
{
    private protected SchemaMember(string name, SdlOrigin origin)
    {
        Name = name;
        Origin = origin;
    }

    /// <summary>The name, unique among its siblings.</summary>
    public string Name { get; }

    /// <summary>The description from the SDL, markdown; null when there is none.</summary>
    public string? Description { get; internal init; }

    /// <summary>The directives applied to the member.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; internal init; } = [];

    /// <summary>Where the member stands in the SDL.</summary>
    internal SdlOrigin Origin { get; }
}
