using System.Reflection;
using Federation.Server.Discovery;

namespace Federation.Server.Entities;

/// <summary>
/// Whose ids the schema makes: with <c>AddGlobalObjectIdentification()</c> those of <c>[Node]</c> types. Every other id is the application's own
/// text and travels as it is.
/// </summary>
internal sealed class NodeIds(SchemaDiscovery discovery)
{
    private const string KeyMember = "Id";
    private readonly bool _isEnabled = discovery.Options<GlobalObjectIdentificationOptions>().Enabled;

    /// <summary>Whether the property is the key of a <c>[Node]</c> type, and so its global id.</summary>
    public bool IsKey(PropertyInfo property) => property is { Name: KeyMember, ReflectedType: { } type } && IsNode(type);

    /// <summary>The type whose global ids the member holds; null when its ids are the application's own.</summary>
    public string? TypeOf(MemberInfo member) => member is PropertyInfo property && IsKey(property)
        ? discovery.OutputTypeName(property.ReflectedType!)
        : TypeOf(MemberAttributes.Find<IDAttribute>(member));

    /// <summary>The type that <c>[ID&lt;T&gt;]</c> or <c>[ID("T")]</c> names, when the schema makes its ids.</summary>
    public string? TypeOf(IDAttribute? attribute)
    {
        var type = attribute?.RuntimeType ?? (attribute?.TypeName is { } name ? discovery.Scan.FindNode(name) : null);
        return type is not null && IsNode(type) ? discovery.OutputTypeName(type) : null;
    }

    private bool IsNode(Type type) => _isEnabled && discovery.Scan.AttributesOf<NodeAttribute>(type).Any();
}
