using Federation.Language;

namespace Federation.Server.Discovery;

/// <summary>Short ways to write syntax nodes.</summary>
internal static class Sdl
{
    public static TypeNode Named(string name, bool nonNull) => Wrap(new NamedTypeNode(name), nonNull);

    public static TypeNode List(TypeNode element, bool nonNull) => Wrap(new ListTypeNode { Type = element }, nonNull);

    public static TypeNode WithNullability(TypeNode type, bool nullable)
    {
        var inner = type is NonNullTypeNode nonNull ? nonNull.Type : type;
        return Wrap(inner, !nullable);
    }

    public static bool IsNonNull(TypeNode type) => type is NonNullTypeNode;

    public static string NamedType(TypeNode type) => type switch
    {
        NonNullTypeNode nonNull => NamedType(nonNull.Type),
        ListTypeNode list => NamedType(list.Type),
        NamedTypeNode named => named.Name.Value,
        _ => throw new ArgumentException("Not a type.", nameof(type)),
    };

    public static StringValueNode? Description(string? text) =>
        text is null ? null : new StringValueNode { Value = text, Block = true };

    public static ValueNode Text(string value) => new StringValueNode { Value = value };

    public static DirectiveNode Directive(string name, params (string Name, ValueNode Value)[] arguments) => new()
    {
        Name = new NameNode(name),
        Arguments = [.. arguments.Select(a => new ArgumentNode { Name = new NameNode(a.Name), Value = a.Value })],
    };

    public static DirectiveNode Deprecated(string reason) => Directive("deprecated", ("reason", Text(reason)));

    private static TypeNode Wrap(TypeNode type, bool nonNull) => nonNull ? new NonNullTypeNode { Type = type } : type;
}
