namespace Federation.Language;

/// <summary>What the parser puts in the place of something that is not there; a failed tree never leaves the parser.</summary>
internal static class Missing
{
    public static readonly NameNode Name = new("");

    public static readonly ValueNode Value = new NullValueNode();

    public static readonly NamedTypeNode Type = new(Name.Value);

    public static readonly SelectionSetNode SelectionSet = new();
}
