namespace Federation.Execution;

/// <summary>Where an unexpected exception came from.</summary>
/// <param name="ErrorId">The id that the caller sees as <c>extensions.errorId</c>.</param>
/// <param name="Coordinate">The field, e.g. <c>Vehicle.price</c>; null when it was no field.</param>
/// <param name="Path">The response path; null when it was no field.</param>
public sealed record UnexpectedErrorInfo(string ErrorId, string? Coordinate, IReadOnlyList<object>? Path);
