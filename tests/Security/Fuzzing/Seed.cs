using System.Text.Json;
using Federation.Types;

namespace Federation.Security.Fuzzing;

/// <summary>A text that mutants are made of.</summary>
/// <param name="Text">The text as UTF-8.</param>
/// <param name="Schema">The schema that a document is written for; null when there is none.</param>
/// <param name="Query">The document that variables are written for; null when the text is no variables.</param>
/// <param name="RootValue">The value that the document is executed over; null when there is none.</param>
internal sealed record Seed(byte[] Text, Schema? Schema = null, string? Query = null, JsonElement? RootValue = null);
