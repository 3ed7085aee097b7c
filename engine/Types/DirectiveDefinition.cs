using System.Diagnostics.CodeAnalysis;

namespace Federation.Types;

/// <summary>A directive definition (https://spec.graphql.org/September2025/#sec-Type-System.Directives).</summary>
public sealed class DirectiveDefinition : SchemaMember
{
    internal DirectiveDefinition(string name, SdlOrigin origin)
        : base(name, origin)
    {
    }

    /// <summary>The arguments in the order of the SDL.</summary>
    public IReadOnlyList<InputField> Arguments { get; internal set; } = [];

    /// <summary>True when the directive may stand several times at one place.</summary>
    public bool IsRepeatable { get; internal init; }

    /// <summary>Where the directive may stand, in the order of the SDL.</summary>
    public IReadOnlyList<DirectiveLocation> Locations { get; internal init; } = [];

    /// <summary>True for <c>@include</c>, <c>@skip</c>, <c>@deprecated</c>, <c>@specifiedBy</c> and <c>@oneOf</c>.</summary>
    public bool IsBuiltIn => BuiltInDirectives.IsBuiltIn(Name);

    /// <summary>Finds an argument by name.</summary>
    public bool TryGetArgument(string name, [NotNullWhen(true)] out InputField? argument) =>
        InputField.TryFind(Arguments, name, out argument);

    /// <inheritdoc />
    public override string ToString() => $"@{Name}";
}
