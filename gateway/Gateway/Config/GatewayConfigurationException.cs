namespace Federation.Gateway.Config;

/// <summary>A setting that cannot be used. The message names it and says what would be right; it is shown without a stack trace.</summary>
public sealed class GatewayConfigurationException(string message) : Exception(message);
