using System.Reflection;

namespace Federation.Server.Configuration;

/// <summary>A field and where its value comes from.</summary>
/// <param name="Name">Name in the schema.</param>
/// <param name="Property">The property that is read; null when a resolver method answers.</param>
/// <param name="ParentRequires">Member paths that the resolver needs on its parent (<c>DealerCode</c>, <c>Trim.Code</c>), from <c>[Parent(requires:)]</c>.</param>
public sealed record FieldBinding(string Name, PropertyInfo? Property, IReadOnlyList<string> ParentRequires);
