namespace Federation.Types;

/// <summary>Fields of input objects, arguments of fields and arguments of directives.</summary>
internal static class InputComparison
{
    public static void CompareFields(ChangeList changes, InputObjectType before, InputObjectType after)
    {
        if (before.IsOneOf != after.IsOneOf)
        {
            changes.Add(
                after.IsOneOf ? SchemaChangeKind.OneOfAdded : SchemaChangeKind.OneOfRemoved,
                before.Name,
                after.IsOneOf ? $"{before} takes exactly one of its fields now." : $"{before} takes more than one of its fields now.");
        }

        var fields = new NameDifference<InputField>(before.Fields, after.Fields, field => field.Name);
        foreach (var field in fields.Removed)
        {
            changes.Add(SchemaChangeKind.FieldRemoved, field.Coordinate, $"Field {field.Coordinate} was removed.");
        }

        foreach (var field in fields.Added)
        {
            changes.Add(
                field.IsRequired ? SchemaChangeKind.RequiredInputFieldAdded : SchemaChangeKind.OptionalInputFieldAdded,
                field.Coordinate,
                $"{(field.IsRequired ? "A required" : "An optional")} field {field.Coordinate} was added.");
        }

        foreach (var (old, current) in fields.Kept)
        {
            Compare(changes, old, current, InputChangeKinds.Field);
        }
    }

    public static void CompareArguments(ChangeList changes, IReadOnlyList<InputField> before, IReadOnlyList<InputField> after, bool ofDirective = false)
    {
        var kinds = ofDirective ? InputChangeKinds.DirectiveArgument : InputChangeKinds.Argument;
        var arguments = new NameDifference<InputField>(before, after, argument => argument.Name);
        foreach (var argument in arguments.Removed)
        {
            changes.Add(kinds.Removed, argument.Coordinate, $"Argument {argument.Coordinate} was removed.");
        }

        foreach (var argument in arguments.Added)
        {
            changes.Add(
                argument.IsRequired ? kinds.RequiredAdded : kinds.OptionalAdded,
                argument.Coordinate,
                $"{(argument.IsRequired ? "A required" : "An optional")} argument {argument.Coordinate} was added.");
        }

        foreach (var (old, current) in arguments.Kept)
        {
            Compare(changes, old, current, kinds);
        }
    }

    private static void Compare(ChangeList changes, InputField before, InputField after, InputChangeKinds kinds)
    {
        if (!TypeCompatibility.AreSame(before.Type, after.Type))
        {
            changes.Add(
                TypeCompatibility.IsSafeInput(before.Type, after.Type) ? kinds.ChangedKindSafe : kinds.ChangedKind,
                before.Coordinate,
                $"{kinds.Noun} {before.Coordinate} {kinds.HasChanged} type from {before.Type} to {after.Type}.");
        }

        CompareDefaults(changes, before, after, kinds);
        changes.CompareMembers(before.Coordinate, before, before.DeprecationReason, after, after.DeprecationReason);
    }

    private static void CompareDefaults(ChangeList changes, InputField before, InputField after, InputChangeKinds kinds)
    {
        var old = before.DefaultValue is null ? null : CanonicalText.Of(before.DefaultValue);
        var current = after.DefaultValue is null ? null : CanonicalText.Of(after.DefaultValue);
        if (old == current)
        {
            return;
        }

        if (old is null)
        {
            // Nobody could leave a required input out, so that its first default changes no request.
            var kind = before.IsRequired ? kinds.BecameOptional : kinds.DefaultValueChange;
            changes.Add(kind, before.Coordinate, $"{before.Coordinate} has now the defaultValue {current}.");
        }
        else if (current is null)
        {
            var kind = after.IsRequired && before.Type.IsNonNull ? kinds.BecameRequired : kinds.DefaultValueChange;
            changes.Add(kind, before.Coordinate, $"{before.Coordinate} defaultValue was removed.");
        }
        else
        {
            changes.Add(kinds.DefaultValueChange, before.Coordinate, $"{before.Coordinate} has changed defaultValue from {old} to {current}.");
        }
    }
}
