namespace Federation.Runtime.Answers;

/// <summary>An object of the merged answer with its path.</summary>
/// <param name="Object">The object.</param>
/// <param name="Path">Keys and list positions from the root.</param>
internal readonly record struct LocatedObject(AnswerObject Object, object[] Path);
