namespace Federation.Server;

/// <summary>
/// The topic of a subscription field; without the attribute it is the name of the C# method, as <c>nameof</c> gives it.
/// </summary>
/// <param name="name">
/// The name, with arguments of the field in braces: <c>"order_{orderId}"</c>. They are formatted invariantly, so that a publisher gets the same
/// text with <see cref="FormattableString.Invariant"/>. Values are not escaped: put a text between two arguments that neither contains, or
/// different arguments share a topic. Mind that the caller chooses them: a field whose topics are not for everybody
/// decides with <c>[Authorize]</c> or in a method given by <see cref="SubscribeAttribute.With"/>.
/// </param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TopicAttribute(string name) : Attribute
{
    /// <summary>The name with its placeholders.</summary>
    public string Name { get; } = name;
}
