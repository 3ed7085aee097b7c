using Federation.Language;

namespace Federation.Validation.Limits;

/// <summary>How the messages of limits call an operation.</summary>
internal static class OperationSubject
{
    public static string Of(OperationDefinitionNode operation) =>
        operation.Name is { } name ? $"Operation \"{name.Value}\"" : "The operation";
}
