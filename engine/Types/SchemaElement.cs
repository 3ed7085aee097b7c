using Federation.Language;

namespace Federation.Types;

/// <summary>What a schema coordinate leads to (https://spec.graphql.org/September2025/#sec-Schema-Coordinates).</summary>
/// <param name="Type">The named type, or the one that declares the member; null for directives and their arguments.</param>
/// <param name="Member">
/// The <see cref="OutputField"/>, <see cref="EnumValue"/> or <see cref="DirectiveDefinition"/>, or the
/// <see cref="InputField"/> that is a field of an input object or an argument; null when the type itself is meant.
/// </param>
public sealed record SchemaElement(TypeDefinition? Type, SchemaMember? Member)
{
    internal static SchemaElement? Find(Schema schema, SchemaCoordinateNode coordinate)
    {
        if (coordinate.OfDirective)
        {
            return schema.GetDirective(coordinate.Name.Value) is { } directive ? OfDirective(directive, coordinate.ArgumentName?.Value) : null;
        }

        if (!schema.TryGetType(coordinate.Name.Value, out var type) || coordinate.MemberName is null)
        {
            return type is null ? null : new SchemaElement(type, null);
        }

        var member = FindMember(type, coordinate.MemberName.Value);
        if (coordinate.ArgumentName is { } name)
        {
            member = member is OutputField field && field.TryGetArgument(name.Value, out var argument) ? argument : null;
        }

        return member is null ? null : new SchemaElement(type, member);
    }

    private static SchemaElement? OfDirective(DirectiveDefinition directive, string? argumentName)
    {
        if (argumentName is null)
        {
            return new SchemaElement(null, directive);
        }

        return directive.TryGetArgument(argumentName, out var argument) ? new SchemaElement(null, argument) : null;
    }

    private static SchemaMember? FindMember(TypeDefinition type, string name) => type switch
    {
        ComplexType complex when complex.TryGetField(name, out var field) => field,
        InputObjectType input when input.TryGetField(name, out var field) => field,
        EnumType values when values.TryGetByName(name, out var value) => value,
        _ => null,
    };
}
