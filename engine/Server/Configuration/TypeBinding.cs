using System.Reflection;

namespace Federation.Server.Configuration;

/// <summary>An object type and the .NET type behind it.</summary>
/// <param name="Name">Name in the schema.</param>
/// <param name="RuntimeType">The .NET type.</param>
/// <param name="Fields">The fields by their name in the schema.</param>
/// <param name="KeyMembers">C# properties that identify an object: the top-level fields of its <c>[Key]</c>s, else the property <c>Id</c> if there is one.</param>
public sealed record TypeBinding(
    string Name,
    Type RuntimeType,
    IReadOnlyDictionary<string, FieldBinding> Fields,
    IReadOnlyList<PropertyInfo> KeyMembers);
