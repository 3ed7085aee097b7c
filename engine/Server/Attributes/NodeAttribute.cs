namespace Federation.Server;

/// <summary>The type implements <c>Node</c> and can be had by <c>node(id:)</c>; needs <c>AddGlobalObjectIdentification()</c>.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NodeAttribute : Attribute;
