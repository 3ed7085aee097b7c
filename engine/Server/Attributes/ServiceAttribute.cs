namespace Federation.Server;

/// <summary>The parameter comes from the services of the request. Needed only where the type is registered in no recognisable way.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceAttribute : Attribute;
