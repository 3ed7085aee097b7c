using System.Reflection;

namespace Federation.Server.Discovery;

/// <summary>Collects what is wrong with the schema, so that all of it is reported at once.</summary>
internal sealed class SchemaMistakes
{
    private readonly List<string> _messages = [];

    public bool IsEmpty => _messages.Count == 0;

    public void Add(MemberInfo member, string message) => Add($"{Display(member)} {message}");

    /// <summary>Reports a name that the schema cannot have; what begins with two underscores belongs to introspection.</summary>
    public void CheckName(string name, MemberInfo owner, string what)
    {
        var isName = name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
        if (!isName || name.StartsWith("__", StringComparison.Ordinal))
        {
            Add(owner, $"would give the {what} '{name}', which is no name in GraphQL: use letters, digits and underscores, no digit first and no two underscores; [GraphQLName] sets it.");
        }
    }

    public void Add(string message)
    {
        if (!_messages.Contains(message))
        {
            _messages.Add(message);
        }
    }

    /// <exception cref="SchemaConfigurationException">Anything was collected.</exception>
    public void ThrowIfAny()
    {
        if (_messages.Count > 0)
        {
            throw new SchemaConfigurationException(_messages);
        }
    }

    public static string Display(MemberInfo member) => member is Type type
        ? ClrTypes.Display(type)
        : $"{ClrTypes.Display(member.DeclaringType!)}.{member.Name}";
}
