using System.Reflection;
using Federation.Server.Discovery;
using Federation.Server.Invocation;

namespace Federation.Server.Inputs;

/// <summary>One value that makes up an object: a constructor parameter or a settable property.</summary>
internal sealed class ObjectSlot
{
    public required string Name { get; init; }

    /// <summary>The C# property; null for a constructor parameter without one.</summary>
    public PropertyInfo? Property { get; init; }

    /// <summary>The constructor's parameter; null when the property is set afterwards.</summary>
    public ParameterInfo? Parameter { get; init; }

    public required TypeShape Shape { get; init; }

    public Action<object, object?>? Setter { get; init; }

    /// <summary>The member to name in messages.</summary>
    public MemberInfo Member => (MemberInfo?)Property ?? Parameter!.Member;

    /// <summary>What a constructor gets for a value that was not given.</summary>
    public object? Missing => Parameter is null ? null : ClrDefaults.Of(Parameter);
}
