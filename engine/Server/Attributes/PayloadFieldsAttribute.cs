namespace Federation.Server;

/// <summary>
/// On the result type of a <c>FieldResult</c>: its properties become the payload's fields, in place of one field with the result. References
/// are nullable there, because a failed mutation has none; a non-null number, bool or enum stays non-null and is its default then.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class PayloadFieldsAttribute : Attribute;
