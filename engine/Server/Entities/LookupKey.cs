using System.Text.Json;

namespace Federation.Server.Entities;

/// <summary>A key parameter of a lookup.</summary>
/// <param name="Path">Where its value stands in a representation.</param>
/// <param name="IsText">Its .NET type is string.</param>
/// <param name="Read">Reads the value.</param>
internal sealed record LookupKey(string[] Path, bool IsText, Func<JsonElement, object?> Read);
