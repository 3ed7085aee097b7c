using System.Reflection;
using System.Runtime.CompilerServices;
using Federation.Language;
using Federation.Server.Configuration;
using Federation.Server.Invocation;
using Federation.Server.Security;

namespace Federation.Server.Discovery;

/// <summary>Fields from properties and resolver methods.</summary>
internal sealed class FieldFactory(SchemaDiscovery discovery)
{
    private readonly ParameterBinders _binders = new(discovery);

    public ParameterBinders Binders => _binders;

    /// <summary>The public methods of a class that are fields, in the order of the source.</summary>
    public static IEnumerable<MethodInfo> ResolverMethods(Type holder) => holder
        .GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(m => !m.IsSpecialName && m.GetBaseDefinition().DeclaringType != typeof(object)
            && !m.IsDefined(typeof(GraphQLIgnoreAttribute)) && !m.IsDefined(typeof(CompilerGeneratedAttribute)))
        .OrderBy(m => m.MetadataToken);

    public FieldConfiguration FromProperty(PropertyInfo property, TypeConfiguration type)
    {
        var field = new FieldConfiguration(discovery, property, SchemaNames.Field(property), type.Name, type.RuntimeType, NullabilityReader.Read(property));
        Finish(field);
        return field;
    }

    /// <summary>A field from a resolver method.</summary>
    /// <param name="method">The method.</param>
    /// <param name="typeName">The type that has the field.</param>
    /// <param name="parent">Its .NET type; null for a root type.</param>
    public FieldConfiguration FromMethod(MethodInfo method, string typeName, Type? parent)
    {
        var shape = NullabilityReader.Read(method.ReturnParameter).WithoutTask();
        var probe = new FieldConfiguration(discovery, method, SchemaNames.Field(method), typeName, parent, shape);
        if (method.ContainsGenericParameters || shape.Type == typeof(void) || shape.Type == typeof(Task) || shape.Type == typeof(ValueTask))
        {
            discovery.Mistakes.Add(method, method.ContainsGenericParameters
                ? "is generic, which a resolver cannot be: write one method per type, or hide it with [GraphQLIgnore]."
                : "answers nothing, but a field needs a value: return one, or hide the method with [GraphQLIgnore].");
            probe.Type = Sdl.Named("String", nonNull: false);
            return probe;
        }

        var isBatch = parent is not null && method.GetParameters().Any(p => MemberAttributes.Find<ParentAttribute>(p) is not null && IsListOf(p.ParameterType, parent));
        var field = isBatch ? Batch(method, probe, shape) : probe;
        foreach (var parameter in method.GetParameters())
        {
            field.Parameters.Add(_binders.Bind(parameter, field));
        }

        field.Call = ResolverCall.Create(method, field.Parameters);
        Finish(field);
        return field;
    }

    private static bool IsListOf(Type type, Type parent) =>
        !type.IsAssignableFrom(parent) && ClrTypes.ElementType(type)?.IsAssignableFrom(parent) == true;

    private FieldConfiguration Batch(MethodInfo method, FieldConfiguration field, TypeShape shape)
    {
        if (shape.Element is not { } element || discovery.Scalars.TryGet(shape.Type, out _))
        {
            discovery.Mistakes.Add(method, $"takes a list of parents and so is a batch resolver, but answers {ClrTypes.Display(shape.Type)}: it must answer IReadOnlyList<TResult> (or a task of it), one result per parent in their order.");
            return field;
        }

        return new FieldConfiguration(discovery, method, field.Name, field.TypeName, field.ParentRuntimeType, element) { IsBatch = true };
    }

    private void Finish(FieldConfiguration field)
    {
        var member = field.Member;
        discovery.Mistakes.CheckName(field.Name, member, "field");
        foreach (var argument in field.Arguments)
        {
            discovery.Mistakes.CheckName(argument.Name.Value, member, "argument");
        }

        field.Description = discovery.Documentation.Of(member);
        var directives = discovery.Directives.Of(member);
        field.Authorization = AuthorizationOf(member, field.ParentRuntimeType);
        if (field.Authorization is { } authorization)
        {
            directives.AddRange(discovery.Directives.Of(authorization));
        }

        if (field.Requirements.Count > 0)
        {
            directives.Add(discovery.Directives.UseRequires(string.Join(' ', field.Requirements.Select(r => r.Selection).Distinct(StringComparer.Ordinal))));
        }

        foreach (var directive in directives)
        {
            field.Directives.Add(directive);
        }

        if (MemberAttributes.Has<GraphQLTypeAttribute>(member))
        {
            field.Type = discovery.Outputs.Of(field.Shape, member);
        }

        Configure(field);
        field.Type ??= discovery.Connections.TypeOf(field) ?? Derived(field);
        field.IdType = discovery.NodeIds.TypeOf(member);
    }

    private TypeNode Derived(FieldConfiguration field) => field.RuntimeType == field.ResolverResultType
        ? FieldType(field)
        : discovery.Outputs.Reference(TypeShape.Of(field.RuntimeType), field.Member);

    /// <summary>A mutation with typed errors gets its payload later; its result type is not one of the schema.</summary>
    private TypeNode FieldType(FieldConfiguration field) => typeof(FieldResult).IsAssignableFrom(field.ResolverResultType)
        ? Sdl.Named("String", nonNull: false)
        : discovery.Outputs.Of(field.Shape, field.Member);

    private void Configure(FieldConfiguration field)
    {
        var providers = MemberAttributes.All<IFieldMiddlewareProvider>(field.Member).OrderBy(p => p.Order).ToArray();
        field.Providers = providers;
        var ranked = providers.Where(p => p.PipelineRank is not null).ToArray();
        if (!ranked.OrderBy(p => p.PipelineRank).SequenceEqual(ranked))
        {
            discovery.Mistakes.Add(field.Member, $"has its attributes in the wrong order: write them as {string.Join(" ", ranked.OrderBy(p => p.PipelineRank).Select(Display))}.");
            return;
        }

        foreach (var provider in providers)
        {
            provider.Configure(field);
        }
    }

    private static string Display(IFieldMiddlewareProvider provider)
    {
        var name = ClrTypes.Display(provider.GetType());
        return $"[{name.Replace("Attribute", "", StringComparison.Ordinal)}]";
    }

    private Authorization? AuthorizationOf(MemberInfo member, Type? parent)
    {
        if (MemberAttributes.Has<AllowAnonymousAttribute>(member))
        {
            return null;
        }

        var requirements = MemberAttributes.All<AuthorizeAttribute>(member).ToList();
        requirements.AddRange(MemberAttributes.All<AuthorizeAttribute>(member.DeclaringType!));
        if (parent is not null)
        {
            requirements.AddRange(discovery.Scan.AttributesOf<AuthorizeAttribute>(parent).Where(r => !requirements.Contains(r)));
        }

        if (requirements.Count == 0)
        {
            return null;
        }

        var options = discovery.Options<AuthorizationOptions>();
        var authorization = new Authorization(requirements, options);
        foreach (var policy in authorization.Policies.Where(p => !options.Policies.ContainsKey(p)))
        {
            discovery.Mistakes.Add(member, $"names the policy '{policy}', which nobody registered: call AddAuthorization(o => o.AddPolicy(\"{policy}\", user => …)).");
        }

        if (authorization.HasEmptyRoles)
        {
            discovery.Mistakes.Add(member, "has [Authorize(Roles = \"\")] without any role: name one, or leave Roles out to ask for any signed-in caller.");
        }

        return authorization;
    }
}
