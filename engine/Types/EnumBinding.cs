namespace Federation.Types;

/// <summary>
/// Binds the values of a GraphQL enum to .NET values. A value that is not listed has its name as runtime value.
/// </summary>
/// <param name="Values">GraphQL name to .NET value, usually a boxed member of a C# enum.</param>
public sealed record EnumBinding(IReadOnlyDictionary<string, object> Values);
