namespace Federation.Language;

/// <summary>The stable codes written as <c>extensions.code</c> of an error. A published code never changes its meaning.</summary>
public static class ErrorCodes
{
    /// <summary>The document is not valid GraphQL syntax.</summary>
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";

    /// <summary>The document breaks a validation rule.</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>The variables do not fit the types that the operation declares.</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>The operation to run is missing, unknown or not unique.</summary>
    public const string OperationResolutionFailure = "OPERATION_RESOLUTION_FAILURE";

    /// <summary>Something went wrong on our side; the error id links to the log.</summary>
    public const string InternalServerError = "INTERNAL_SERVER_ERROR";

    /// <summary>The field needs a signed-in caller.</summary>
    public const string NotAuthenticated = "AUTH_NOT_AUTHENTICATED";

    /// <summary>The caller lacks a scope that the field needs.</summary>
    public const string NotAuthorized = "AUTH_NOT_AUTHORIZED";

    /// <summary>The document is larger than allowed.</summary>
    public const string LimitBytes = "LIMIT_BYTES";

    /// <summary>The document has more tokens than allowed.</summary>
    public const string LimitTokens = "LIMIT_TOKENS";

    /// <summary>The document nests deeper than the parser follows.</summary>
    public const string LimitRecursion = "LIMIT_RECURSION";

    /// <summary>The document has more directives than allowed, at one place or in all.</summary>
    public const string LimitDirectives = "LIMIT_DIRECTIVES";

    /// <summary>An operation selects deeper than allowed.</summary>
    public const string LimitDepth = "LIMIT_DEPTH";

    /// <summary>A field is nested in itself more often than allowed.</summary>
    public const string LimitFieldCycle = "LIMIT_FIELD_CYCLE";

    /// <summary>The document has more aliases than allowed.</summary>
    public const string LimitAliases = "LIMIT_ALIASES";

    /// <summary>An operation has more root fields than allowed.</summary>
    public const string LimitRootFields = "LIMIT_ROOT_FIELDS";

    /// <summary>The document has more fields than allowed.</summary>
    public const string LimitFields = "LIMIT_FIELDS";

    /// <summary>An operation expands to more selections than allowed once its fragments are written out.</summary>
    public const string LimitExpandedSelections = "LIMIT_EXPANDED_SELECTIONS";

    /// <summary>Comparing the fields that share a response name takes more steps than allowed.</summary>
    public const string LimitMergeComparisons = "LIMIT_MERGE_COMPARISONS";

    /// <summary>An operation costs more than allowed by the cost directives of the schema.</summary>
    public const string LimitCost = "LIMIT_COST";

    /// <summary>A list is asked for without the one argument that bounds it, or with several.</summary>
    public const string LimitListSize = "LIMIT_LIST_SIZE";
}
