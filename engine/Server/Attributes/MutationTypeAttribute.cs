namespace Federation.Server;

/// <summary>The public methods of the class are fields of the mutation root; they run one after the other.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class MutationTypeAttribute : Attribute;
