namespace Federation.Server;

/// <summary>The field is open although its class has <see cref="AuthorizeAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class AllowAnonymousAttribute : Attribute;
