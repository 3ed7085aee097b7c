using System.Reflection;
using Federation.Execution;
using Federation.Language;

namespace Federation.Server.Configuration;

/// <summary>The schema while it is made from .NET types; what attributes and binders may ask of it.</summary>
public interface ISchemaConfiguration
{
    /// <summary>How .NET types and members are bound to the schema. Complete once the executor is built.</summary>
    ISchemaBindings Bindings { get; }

    /// <summary>Options by type; the same instance everywhere. Set by <c>Modify…Options</c> on the builder.</summary>
    /// <typeparam name="T">The options class.</typeparam>
    T Options<T>()
        where T : class, new();

    /// <summary>Name of the output type of a .NET type (object, interface, union, enum, scalar), which becomes part of the schema by this.</summary>
    /// <param name="runtimeType">A type that is no list and no task.</param>
    string OutputTypeName(Type runtimeType);

    /// <summary>A further object type of a .NET type, under a name of its own; it becomes part of the schema by this.</summary>
    /// <param name="runtimeType">A class.</param>
    /// <param name="name">Its name; asked again for the same type it is the same one.</param>
    /// <returns>The name.</returns>
    string OutputTypeName(Type runtimeType, string name);

    /// <summary>Name of the input type of a .NET type (input object, enum, scalar), which becomes part of the schema by this.</summary>
    /// <param name="runtimeType">A type that is no list.</param>
    string InputTypeName(Type runtimeType);

    /// <summary>The type of a property in an output position, nullability included.</summary>
    /// <param name="property">Any property; <c>[GraphQLType]</c> and <c>[ID]</c> are obeyed.</param>
    TypeNode OutputType(PropertyInfo property);

    /// <summary>The field that a property gives: camelCase or <c>[GraphQLName]</c>; null when it is ignored.</summary>
    /// <param name="property">Any property.</param>
    string? FieldName(PropertyInfo property);

    /// <summary>Whether a class is an object type in the schema when a field answers it, and no scalar or abstract type.</summary>
    /// <param name="runtimeType">A type that is no list.</param>
    bool IsObjectType(Type runtimeType);

    /// <summary>Whether a type of this name is known.</summary>
    /// <param name="name">A name in the schema.</param>
    bool HasType(string name);

    /// <summary>Adds a type written as SDL nodes.</summary>
    /// <param name="type">The type; its name must be new.</param>
    /// <param name="runtimeType">The .NET type of its values, where there is one of its own.</param>
    void AddType(TypeDefinitionNode type, Type? runtimeType = null);

    /// <summary>Gives a field of such a type its resolver.</summary>
    /// <param name="type">Name of the object type.</param>
    /// <param name="field">Name of the field.</param>
    /// <param name="resolver">The resolver.</param>
    void AddResolver(string type, string field, FieldResolver resolver);

    /// <summary>Records a mistake; the start fails with all of them.</summary>
    /// <param name="member">The C# type, method, property or parameter owner at fault.</param>
    /// <param name="message">What is wrong and what to do, as one sentence that follows the member's name.</param>
    void ReportError(MemberInfo member, string message);
}
