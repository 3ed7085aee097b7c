using Federation.Language;

namespace Federation.Types;

/// <summary>What <see cref="SchemaPrinter"/> prints.</summary>
public sealed record SchemaPrinterOptions
{
    /// <summary>Definition order, no applied directives but <c>@deprecated</c>, <c>@specifiedBy</c> and <c>@oneOf</c>.</summary>
    public static SchemaPrinterOptions Default { get; } = new();

    /// <summary>Types, fields, arguments, values, members and directives in natural alphabetical order.</summary>
    public bool Sorted { get; init; }

    /// <summary>Every applied directive is printed where it stands, also on the schema and on arguments.</summary>
    public bool IncludeAppliedDirectives { get; init; }

    /// <summary>Leaves out types for which it gives false; the caller sees to it that nothing refers to them.</summary>
    public Func<TypeDefinition, bool>? IncludeType { get; init; }

    /// <summary>
    /// Leaves out fields, arguments, input fields, enum values and directive definitions for which it gives false.
    /// An object without any field left is printed without braces.
    /// </summary>
    public Func<SchemaMember, bool>? IncludeMember { get; init; }

    /// <summary>Leaves out applied directives for which it gives false.</summary>
    public Func<DirectiveNode, bool>? IncludeAppliedDirective { get; init; }
}
