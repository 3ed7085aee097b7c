using System.Reflection;
using Federation.Execution;
using Federation.Language;
using Federation.Server.Configuration;

namespace Federation.Server.Discovery;

/// <summary><c>code</c>, <c>message</c> and <c>path</c> of <c>interface Error</c>, before the error's own fields.</summary>
internal static class ErrorFields
{
    public static void AddTo(TypeConfiguration type, SchemaDiscovery discovery)
    {
        if (!typeof(IUserError).IsAssignableFrom(type.RuntimeType))
        {
            return;
        }

        var code = SchemaNames.UpperSnake(type.Name);
        var own = type.RuntimeType.GetProperty("Code");
        Add(type, discovery, "Code", "String!", "A stable code for programs.", own is null ? _ => code : own.GetValue);
        Add(type, discovery, nameof(IUserError.Message), "String!", "What is wrong and what to do.", static e => ((IUserError)e).Message);
        Add(type, discovery, nameof(IUserError.Path), "[String!]", "The input field at fault, from the root of the input.", static e => ((IUserError)e).Path);
    }

    private static void Add(TypeConfiguration type, SchemaDiscovery discovery, string member, string sdl, string description, Func<object, object?> read)
    {
        var property = (MemberInfo?)type.RuntimeType.GetProperty(member) ?? typeof(IUserError).GetProperty(member) ?? (MemberInfo)typeof(IUserError);
        type.Fields.Add(new FieldConfiguration(discovery, property, SchemaNames.CamelCase(member), type.Name, type.RuntimeType, TypeShape.Of(typeof(string)))
        {
            Type = Utf8GraphQLParser.ParseType(sdl),
            Description = type.RuntimeType == typeof(IUserError) ? description : null,
            Resolver = new PureFieldResolver(read),
        });
    }
}
