namespace Federation.Server;

/// <summary>
/// The methods of the class that have <see cref="SubscribeAttribute"/> are fields of the subscription root. Instances of a class that is
/// not static come from the services.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SubscriptionTypeAttribute : Attribute;
