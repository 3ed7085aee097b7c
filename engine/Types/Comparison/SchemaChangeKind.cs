namespace Federation.Types;

/// <summary>
/// What changed between two schemas. A kind has one severity (<see cref="SchemaChangeKinds.GetSeverity"/>) and one stable
/// code (<see cref="SchemaChangeKinds.ToCode"/>): those that graphql-js knows have its codes.
/// </summary>
public enum SchemaChangeKind
{
    /// <summary>An operation has no root type any more.</summary>
    RootTypeRemoved,

    /// <summary>An operation starts at a type of another name.</summary>
    RootTypeChanged,

    /// <summary>A type is gone.</summary>
    TypeRemoved,

    /// <summary>A name is another kind of type now.</summary>
    TypeChangedKind,

    /// <summary>A type does not implement an interface any more.</summary>
    ImplementedInterfaceRemoved,

    /// <summary>A member of a union is gone.</summary>
    TypeRemovedFromUnion,

    /// <summary>An enum value is gone.</summary>
    ValueRemovedFromEnum,

    /// <summary>A field of an object, interface or input object is gone.</summary>
    FieldRemoved,

    /// <summary>A field has a type that clients of the old one cannot use.</summary>
    FieldChangedKind,

    /// <summary>An input field must be given now: its default is gone.</summary>
    FieldBecameRequired,

    /// <summary>An input field that must be given was added.</summary>
    RequiredInputFieldAdded,

    /// <summary>Of an input object exactly one field must be given now.</summary>
    OneOfAdded,

    /// <summary>An argument of a field is gone.</summary>
    ArgRemoved,

    /// <summary>An argument has a type that clients of the old one cannot use.</summary>
    ArgChangedKind,

    /// <summary>An argument must be given now: its default is gone.</summary>
    ArgBecameRequired,

    /// <summary>An argument that must be given was added.</summary>
    RequiredArgAdded,

    /// <summary>A directive is gone.</summary>
    DirectiveRemoved,

    /// <summary>An argument of a directive is gone.</summary>
    DirectiveArgRemoved,

    /// <summary>An argument of a directive that must be given was added.</summary>
    RequiredDirectiveArgAdded,

    /// <summary>A directive may stand only once at a place now.</summary>
    DirectiveRepeatableRemoved,

    /// <summary>A directive may not stand at some place any more.</summary>
    DirectiveLocationRemoved,

    /// <summary>A type implements one more interface, so that more types come where the interface does.</summary>
    ImplementedInterfaceAdded,

    /// <summary>A union has one more member, which old clients do not select from.</summary>
    TypeAddedToUnion,

    /// <summary>An enum has one more value, which old clients do not know.</summary>
    ValueAddedToEnum,

    /// <summary>An input field was added that may be left out.</summary>
    OptionalInputFieldAdded,

    /// <summary>What leaving an input field out means has changed.</summary>
    FieldDefaultValueChange,

    /// <summary>An argument was added that may be left out.</summary>
    OptionalArgAdded,

    /// <summary>What leaving an argument out means has changed.</summary>
    ArgDefaultValueChange,

    /// <summary>The values of a scalar follow another specification.</summary>
    SpecifiedByUrlChanged,

    /// <summary>The values of a scalar follow no specification that is named.</summary>
    SpecifiedByUrlRemoved,

    /// <summary>A directive was applied. Only its author knows what it does.</summary>
    AppliedDirectiveAdded,

    /// <summary>A directive is not applied any more. Only its author knows what it did.</summary>
    AppliedDirectiveRemoved,

    /// <summary>The same directives are applied in another order, which may have a meaning.</summary>
    AppliedDirectivesReordered,

    /// <summary>An operation has a root type now.</summary>
    RootTypeAdded,

    /// <summary>A type was added.</summary>
    TypeAdded,

    /// <summary>A field of an object or interface was added.</summary>
    FieldAdded,

    /// <summary>A field has a type that clients of the old one can use, too.</summary>
    FieldChangedKindSafe,

    /// <summary>An input field may be left out now: it has a default.</summary>
    FieldBecameOptional,

    /// <summary>Of an input object more than one field may be given now.</summary>
    OneOfRemoved,

    /// <summary>An argument has a type that clients of the old one can use, too.</summary>
    ArgChangedKindSafe,

    /// <summary>An argument may be left out now: it has a default.</summary>
    ArgBecameOptional,

    /// <summary>A directive was added.</summary>
    DirectiveAdded,

    /// <summary>An argument of a directive was added that may be left out.</summary>
    OptionalDirectiveArgAdded,

    /// <summary>A directive may stand several times at a place now.</summary>
    DirectiveRepeatableAdded,

    /// <summary>A directive may stand at one more place.</summary>
    DirectiveLocationAdded,

    /// <summary>A scalar names the specification that its values follow.</summary>
    SpecifiedByUrlAdded,

    /// <summary>Something is deprecated now.</summary>
    DeprecationAdded,

    /// <summary>Something is deprecated no more.</summary>
    DeprecationRemoved,

    /// <summary>Something is deprecated for another reason.</summary>
    DeprecationReasonChanged,

    /// <summary>A description was added, changed or removed.</summary>
    DescriptionChanged,
}
