using System.Text.Json;

namespace Federation.Server.Entities;

/// <summary>A key parameter of a lookup.</summary>
/// <param name="Path">Where its value stands in a representation.</param>
/// <param name="Read">Reads the value.</param>
/// <param name="FromId">Makes it of an id's text; null, or an answer of null, when it cannot be made of it.</param>
internal sealed record LookupKey(string[] Path, Func<JsonElement, object?> Read, Func<string, object?>? FromId);
