namespace Federation.Composition;

/// <summary>The stable codes of composition; the spelling is that of Apollo Federation where it has one.</summary>
public static class CompositionCodes
{
    /// <summary>A source schema is not valid GraphQL.</summary>
    public const string InvalidGraphQL = "INVALID_GRAPHQL";

    /// <summary>Two subgraphs have the same name, or a name cannot be written in a supergraph.</summary>
    public const string InvalidSubgraphName = "INVALID_SUBGRAPH_NAME";

    /// <summary>The <c>@link</c> to the federation specification names a version that is not known.</summary>
    public const string UnknownFederationLinkVersion = "UNKNOWN_FEDERATION_LINK_VERSION";

    /// <summary>A <c>@link</c> imports a name that the specification does not have.</summary>
    public const string InvalidLinkIdentifier = "INVALID_LINK_IDENTIFIER";

    /// <summary>The schema uses a part of federation that this composer does not serve.</summary>
    public const string UnsupportedFeature = "UNSUPPORTED_FEATURE";

    /// <summary>No subgraph has a query field.</summary>
    public const string NoQueries = "NO_QUERIES";

    /// <summary>A <c>@key</c> selects something that cannot be a key.</summary>
    public const string KeyInvalidFields = "KEY_INVALID_FIELDS";

    /// <summary>A <c>@requires</c> selects something that does not exist.</summary>
    public const string RequiresInvalidFields = "REQUIRES_INVALID_FIELDS";

    /// <summary>A <c>@provides</c> selects something that does not exist.</summary>
    public const string ProvidesInvalidFields = "PROVIDES_INVALID_FIELDS";

    /// <summary>A field is <c>@external</c> in every subgraph that has it.</summary>
    public const string ExternalMissingOnBase = "EXTERNAL_MISSING_ON_BASE";

    /// <summary>A field is resolved by several subgraphs without <c>@shareable</c>.</summary>
    public const string InvalidFieldSharing = "INVALID_FIELD_SHARING";

    /// <summary>A name is a different kind of type in different subgraphs.</summary>
    public const string TypeKindMismatch = "TYPE_KIND_MISMATCH";

    /// <summary>A field has types that cannot be merged.</summary>
    public const string FieldTypeMismatch = "FIELD_TYPE_MISMATCH";

    /// <summary>An argument has types that cannot be merged.</summary>
    public const string FieldArgumentTypeMismatch = "FIELD_ARGUMENT_TYPE_MISMATCH";

    /// <summary>An argument has different defaults.</summary>
    public const string FieldArgumentDefaultMismatch = "FIELD_ARGUMENT_DEFAULT_MISMATCH";

    /// <summary>An argument that one subgraph needs is unknown to another.</summary>
    public const string RequiredArgumentMissing = "REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH";

    /// <summary>An input field has different defaults.</summary>
    public const string InputFieldDefaultMismatch = "INPUT_FIELD_DEFAULT_MISMATCH";

    /// <summary>An input field that one subgraph needs is unknown to another.</summary>
    public const string RequiredInputFieldMissing = "REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH";

    /// <summary>No field of an input object is known to all its subgraphs.</summary>
    public const string EmptyMergedInputType = "EMPTY_MERGED_INPUT_TYPE";

    /// <summary>No value of an enum is known to all its subgraphs.</summary>
    public const string EmptyMergedEnumType = "EMPTY_MERGED_ENUM_TYPE";

    /// <summary>An enum that is used both ways differs between subgraphs.</summary>
    public const string EnumValueMismatch = "ENUM_VALUE_MISMATCH";

    /// <summary>A type lacks a field of an interface that it implements.</summary>
    public const string InterfaceFieldNoImplementation = "INTERFACE_FIELD_NO_IMPLEM";

    /// <summary>Something that clients see refers to a type that they do not see.</summary>
    public const string ReferencedInaccessible = "REFERENCED_INACCESSIBLE";

    /// <summary>The arguments of <c>@override</c> name its own subgraph.</summary>
    public const string OverrideFromSelf = "OVERRIDE_FROM_SELF_ERROR";

    /// <summary>A text is not a supergraph that can be read.</summary>
    public const string InvalidFederationSupergraph = "INVALID_FEDERATION_SUPERGRAPH";

    /// <summary>A supergraph needs a feature for security or execution that the gateway does not have.</summary>
    public const string UnsupportedLinkedFeature = "UNSUPPORTED_LINKED_FEATURE";

    /// <summary>Hint: an argument was dropped because not every subgraph knows it.</summary>
    public const string InconsistentArgumentPresence = "INCONSISTENT_ARGUMENT_PRESENCE";

    /// <summary>Hint: an input field was dropped because not every subgraph knows it.</summary>
    public const string InconsistentInputObjectField = "INCONSISTENT_INPUT_OBJECT_FIELD";

    /// <summary>Hint: a default was dropped because not every subgraph has it.</summary>
    public const string InconsistentDefaultValuePresence = "INCONSISTENT_DEFAULT_VALUE_PRESENCE";

    /// <summary>Hint: an enum that is only returned differs between subgraphs.</summary>
    public const string InconsistentOutputEnumValue = "INCONSISTENT_ENUM_VALUE_FOR_OUTPUT_ENUM";

    /// <summary>Hint: an enum that is only taken differs between subgraphs.</summary>
    public const string InconsistentInputEnumValue = "INCONSISTENT_ENUM_VALUE_FOR_INPUT_ENUM";

    /// <summary>Hint: <c>@override</c> names a subgraph that does not exist.</summary>
    public const string FromSubgraphDoesNotExist = "FROM_SUBGRAPH_DOES_NOT_EXIST";

    /// <summary>Hint: the descriptions differ; the most frequent one was kept.</summary>
    public const string InconsistentDescription = "INCONSISTENT_DESCRIPTION";
}
