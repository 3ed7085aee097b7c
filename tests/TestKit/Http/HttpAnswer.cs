namespace Federation.TestKit.Http;

/// <summary>What a host answers, as far as the table says it.</summary>
/// <param name="Status">The status code.</param>
/// <param name="ContentType">The media type with its charset.</param>
/// <param name="Code">The code of the first error; null when there is none, or no body.</param>
/// <param name="HasData">Whether the answer has <c>data</c>.</param>
public sealed record HttpAnswer(int Status, string ContentType, string? Code, bool HasData);
