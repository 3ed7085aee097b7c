using System.Diagnostics.CodeAnalysis;

namespace Federation.Server.Configuration;

/// <summary>How the schema's types and fields are bound to .NET types and members; a singleton in the services, complete after start.</summary>
public interface ISchemaBindings
{
    /// <summary>The binding of an object type by its name in the schema.</summary>
    /// <param name="typeName">Name of an object type.</param>
    /// <param name="binding">The binding.</param>
    bool TryGetType(string typeName, [NotNullWhen(true)] out TypeBinding? binding);

    /// <summary>The binding of an object type by its .NET type.</summary>
    /// <param name="runtimeType">The .NET type.</param>
    /// <param name="binding">The binding.</param>
    bool TryGetType(Type runtimeType, [NotNullWhen(true)] out TypeBinding? binding);
}
