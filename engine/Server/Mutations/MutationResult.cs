namespace Federation.Server.Mutations;

/// <summary>How every mutation with a payload ends, whatever its method answers.</summary>
internal sealed class MutationResult(object? value, IReadOnlyList<object> errors) : FieldResult(value, errors);
