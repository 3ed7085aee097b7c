namespace Federation.Gateway.Tests.Doubles;

/// <summary>An object of the mock world: what it is follows from its type and key alone.</summary>
internal sealed record MockObject(string Type, string Key);
