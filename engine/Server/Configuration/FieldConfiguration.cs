using System.Reflection;
using Federation.Execution;
using Federation.Language;
using Federation.Server.Discovery;
using Federation.Server.Entities;
using Federation.Server.Invocation;
using Federation.Server.Security;

namespace Federation.Server.Configuration;

/// <summary>A field while the schema is made.</summary>
public sealed class FieldConfiguration
{
    private readonly List<InputValueDefinitionNode> _arguments = [];

    internal FieldConfiguration(ISchemaConfiguration schema, MemberInfo member, string name, string typeName, Type? parentRuntimeType, TypeShape shape)
    {
        Schema = schema;
        Member = member;
        Name = name;
        TypeName = typeName;
        ParentRuntimeType = parentRuntimeType;
        Shape = shape;
        ResolverResultType = shape.Type;
        RuntimeType = shape.Type;
    }

    /// <summary>The schema in the making.</summary>
    public ISchemaConfiguration Schema { get; }

    /// <summary>The method or property behind the field.</summary>
    public MemberInfo Member { get; }

    /// <summary>Name in the schema.</summary>
    public string Name { get; set; }

    /// <summary>Name of the type that has the field.</summary>
    public string TypeName { get; }

    /// <summary>The .NET type that has the field; null for root fields.</summary>
    public Type? ParentRuntimeType { get; }

    /// <summary>The description in the schema.</summary>
    public string? Description { get; set; }

    /// <summary>Reason of the deprecation, or null.</summary>
    public string? DeprecationReason { get; set; }

    /// <summary>What the C# member answers, tasks and batches unwrapped. Never changes.</summary>
    public Type ResolverResultType { get; }

    /// <summary>What the field answers after its middleware. Change it when middleware changes it; the schema type follows.</summary>
    public Type RuntimeType { get; set; }

    /// <summary>The exact type in the schema; null: derived from <see cref="RuntimeType"/> and the C# annotations.</summary>
    public TypeNode? Type { get; set; }

    /// <summary>Overrides the nullability of the outermost type; null: as annotated in C#.</summary>
    public bool? Nullable { get; set; }

    /// <summary>One call for all parents of a level.</summary>
    public bool IsBatch { get; internal set; }

    /// <summary>The arguments in order.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments => _arguments;

    /// <summary>Applied directives, <c>@deprecated</c> excepted.</summary>
    public IList<DirectiveNode> Directives { get; } = [];

    /// <summary>The attributes that change this field, outermost first.</summary>
    public IReadOnlyList<IFieldMiddlewareProvider> Providers { get; internal set; } = [];

    internal List<FieldMiddleware> Middleware { get; } = [];

    internal IReadOnlyList<string> ParentRequires { get; set; } = [];

    internal NodeIds NodeIds => ((SchemaDiscovery)Schema).NodeIds;

    /// <summary>The read property, when no method answers the field.</summary>
    internal PropertyInfo? Property => Member as PropertyInfo;

    /// <summary><see cref="ResolverResultType"/> with its nullability.</summary>
    internal TypeShape Shape { get; }

    internal List<BoundParameter> Parameters { get; } = [];

    /// <summary>Data of other subgraphs that parameters take, in Apollo Federation.</summary>
    internal List<RequiredValue> Requirements { get; } = [];

    /// <summary>The type whose global ids the field holds; null when its values are shown as they are.</summary>
    internal string? IdType { get; set; }

    /// <summary>The argument that the parameters were folded into, by the mutation convention.</summary>
    internal string? InputArgument { get; set; }

    /// <summary>Who may see the field; null: everybody.</summary>
    internal Authorization? Authorization { get; set; }

    /// <summary>A resolver ready for use, in place of calling <see cref="Member"/>.</summary>
    internal FieldResolver? Resolver { get; set; }

    /// <summary>Where the events come from, when it is a field of the subscription root.</summary>
    internal SubscribeResolver? Source { get; set; }

    /// <summary>Calls the member; set for methods.</summary>
    internal FieldDelegate? Call { get; set; }

    /// <summary>Element type when the resolver answers a list, query or stream of objects; else null.</summary>
    public Type? ElementType => ClrTypes.ElementType(ResolverResultType);

    /// <summary>Adds an argument, unless one of that name is there.</summary>
    /// <param name="argument">The argument.</param>
    /// <returns>False when the name was taken; nothing changed then.</returns>
    public bool TryAddArgument(InputValueDefinitionNode argument)
    {
        ArgumentNullException.ThrowIfNull(argument);
        if (_arguments.Exists(a => string.Equals(a.Name.Value, argument.Name.Value, StringComparison.Ordinal)))
        {
            return false;
        }

        _arguments.Add(argument);
        return true;
    }

    internal void ReplaceArguments(IEnumerable<InputValueDefinitionNode> arguments)
    {
        _arguments.Clear();
        _arguments.AddRange(arguments);
    }

    /// <summary>Wraps the resolver, inside the middleware added before.</summary>
    /// <param name="middleware">The wrapper.</param>
    public void Use(FieldMiddleware middleware) => Middleware.Add(middleware);
}
