namespace Federation.Language;

/// <summary>
/// A name for one element of a schema: <c>Type</c>, <c>Type.member</c>, <c>Type.field(argument:)</c>, <c>@directive</c> or
/// <c>@directive(argument:)</c>; the kind says which.
/// See <see href="https://spec.graphql.org/September2025/#sec-Schema-Coordinates"/>.
/// </summary>
public sealed class SchemaCoordinateNode : SyntaxNode
{
    /// <summary>True for a directive and its arguments.</summary>
    public bool OfDirective { get; init; }

    /// <summary>The name of the type or directive.</summary>
    public required NameNode Name { get; init; }

    /// <summary>The name of the field, input field or enum value of a type.</summary>
    public NameNode? MemberName { get; init; }

    /// <summary>The name of the argument of a field or directive.</summary>
    public NameNode? ArgumentName { get; init; }

    /// <inheritdoc />
    public override SyntaxKind Kind => (OfDirective, MemberName, ArgumentName) switch
    {
        (true, _, null) => SyntaxKind.DirectiveCoordinate,
        (true, _, _) => SyntaxKind.DirectiveArgumentCoordinate,
        (false, null, _) => SyntaxKind.TypeCoordinate,
        (false, _, null) => SyntaxKind.MemberCoordinate,
        _ => SyntaxKind.ArgumentCoordinate,
    };

    /// <summary>The only way to write it.</summary>
    internal string Text => Kind switch
    {
        SyntaxKind.DirectiveCoordinate => $"@{Name.Value}",
        SyntaxKind.DirectiveArgumentCoordinate => $"@{Name.Value}({ArgumentName!.Value}:)",
        SyntaxKind.TypeCoordinate => Name.Value,
        SyntaxKind.MemberCoordinate => $"{Name.Value}.{MemberName!.Value}",
        _ => $"{Name.Value}.{MemberName!.Value}({ArgumentName!.Value}:)",
    };

    /// <inheritdoc />
    public override IEnumerable<SyntaxNode> GetChildren()
    {
        yield return Name;
        if (MemberName is not null)
        {
            yield return MemberName;
        }

        if (ArgumentName is not null)
        {
            yield return ArgumentName;
        }
    }
}
