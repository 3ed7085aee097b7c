namespace Federation.Server;

/// <summary>Settings of the schema.</summary>
public sealed class GraphQLServerOptions
{
    /// <summary>Write a federation SDL with <c>_service</c> even when no type has a <c>[Key]</c>.</summary>
    public bool EnableFederation { get; set; }

    /// <summary>What the schema tells a gateway, and how that asks for entities.</summary>
    public SchemaDialect Dialect { get; set; }

    /// <summary>Operations may have a part of their answer delivered later, with <c>@defer</c>. The exported SDL does not mention it.</summary>
    public bool EnableDefer { get; set; }

    /// <summary>Operations may have the items of a list delivered as they come, with <c>@stream</c>. The exported SDL does not mention it.</summary>
    public bool EnableStream { get; set; }

    /// <summary>
    /// Whether <c>_entities</c>, or an internal lookup, answers only the gateway, known by its service token. Null: yes, except in the Development environment.
    /// </summary>
    public bool? RequireServiceCaller { get; set; }

    /// <summary>XML documentation becomes descriptions.</summary>
    public bool UseXmlDocumentation { get; set; } = true;
}
