namespace Federation.Server;

/// <summary>
/// The type stands for an interface of other subgraphs; its fields become fields of every type that implements it there:
/// <c>@interfaceObject</c>. Apollo Federation only.
/// </summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/entities/interfaces"/>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class InterfaceObjectAttribute : Attribute;
