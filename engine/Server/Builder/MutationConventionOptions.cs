namespace Federation.Server;

/// <summary>How mutations look. <c>{MutationName}</c> in a pattern is the field's name with a capital.</summary>
public sealed class MutationConventionOptions
{
    /// <summary>Parameters are folded into one input. Off: only <c>FieldResult</c> has consequences.</summary>
    public bool ApplyToAllMutations { get; set; }

    /// <summary>Name of the one argument.</summary>
    public string InputArgumentName { get; set; } = "input";

    /// <summary>Name of the input type.</summary>
    public string InputTypeNamePattern { get; set; } = "{MutationName}Input";

    /// <summary>Name of the payload type.</summary>
    public string PayloadTypeNamePattern { get; set; } = "{MutationName}Payload";

    /// <summary>Name of the union of errors.</summary>
    public string PayloadErrorTypeNamePattern { get; set; } = "{MutationName}Error";

    /// <summary>Name of the payload's field with the errors.</summary>
    public string PayloadErrorsFieldName { get; set; } = "errors";

    /// <summary>The errors are <c>[XError!]!</c> and empty on success; otherwise <c>[XError!]</c> and null on success.</summary>
    public bool NonNullErrors { get; set; }
}
