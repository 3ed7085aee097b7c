namespace Federation.Server.Configuration;

/// <summary>An attribute on a .NET type (inherited by subclasses) that names it or changes its fields before they enter the schema.</summary>
public interface ITypeConfigurator
{
    /// <summary>The type's name in the schema, or null for the usual one. Asked before the fields are known.</summary>
    /// <param name="runtimeType">The .NET type, closed when generic.</param>
    /// <param name="schema">The schema in the making.</param>
    string? GetName(Type runtimeType, ISchemaConfiguration schema);

    /// <summary>Removes fields, adds fields, changes their types.</summary>
    /// <param name="type">The type with the fields found so far.</param>
    void Configure(TypeConfiguration type);
}
