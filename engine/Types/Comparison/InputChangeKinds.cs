namespace Federation.Types;

/// <summary>The kinds of changes of input fields and of arguments, which are compared alike.</summary>
internal sealed record InputChangeKinds(
    string Noun,
    string HasChanged,
    SchemaChangeKind Removed,
    SchemaChangeKind RequiredAdded,
    SchemaChangeKind OptionalAdded,
    SchemaChangeKind ChangedKind,
    SchemaChangeKind ChangedKindSafe,
    SchemaChangeKind BecameRequired,
    SchemaChangeKind BecameOptional,
    SchemaChangeKind DefaultValueChange)
{
    public static InputChangeKinds Field { get; } = new(
        "Field",
        "changed",
        SchemaChangeKind.FieldRemoved,
        SchemaChangeKind.RequiredInputFieldAdded,
        SchemaChangeKind.OptionalInputFieldAdded,
        SchemaChangeKind.FieldChangedKind,
        SchemaChangeKind.FieldChangedKindSafe,
        SchemaChangeKind.FieldBecameRequired,
        SchemaChangeKind.FieldBecameOptional,
        SchemaChangeKind.FieldDefaultValueChange);

    public static InputChangeKinds Argument { get; } = new(
        "Argument",
        "has changed",
        SchemaChangeKind.ArgRemoved,
        SchemaChangeKind.RequiredArgAdded,
        SchemaChangeKind.OptionalArgAdded,
        SchemaChangeKind.ArgChangedKind,
        SchemaChangeKind.ArgChangedKindSafe,
        SchemaChangeKind.ArgBecameRequired,
        SchemaChangeKind.ArgBecameOptional,
        SchemaChangeKind.ArgDefaultValueChange);

    public static InputChangeKinds DirectiveArgument { get; } = Argument with
    {
        Removed = SchemaChangeKind.DirectiveArgRemoved,
        RequiredAdded = SchemaChangeKind.RequiredDirectiveArgAdded,
        OptionalAdded = SchemaChangeKind.OptionalDirectiveArgAdded,
    };
}
