using System.Globalization;
using System.Reflection;
using Federation.Language;
using Federation.Server.Security;

namespace Federation.Server.Discovery;

/// <summary>Applied directives from attributes, and which of them the schema uses.</summary>
internal sealed class DirectiveTable(SchemaMistakes mistakes, SchemaDialect dialect)
{
    private readonly bool _isComposite = dialect == SchemaDialect.CompositeSchemas;
    private readonly SortedSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>Names of the directives that are applied somewhere, those of the specification of GraphQL excepted.</summary>
    public IReadOnlyCollection<string> Used => _used;

    public List<DirectiveNode> Of(MemberInfo member) => [.. Collect(MemberAttributes.All<Attribute>(member), () => SchemaMistakes.Display(member))];

    /// <summary>Of a type with keys.</summary>
    public List<DirectiveNode> OfType(Type type, IEnumerable<Attribute> attributes)
    {
        var all = attributes.ToArray();
        return [.. Keys(all.OfType<KeyAttribute>()), .. Collect(all, () => ClrTypes.Display(type))];
    }

    public List<DirectiveNode> Of(ParameterInfo parameter) => [.. Collect(MemberAttributes.All<Attribute>(parameter), () => SchemaMistakes.Display(parameter.Member))];

    /// <summary>What <c>[Authorize]</c> means to a gateway.</summary>
    public IEnumerable<DirectiveNode> Of(Authorization authorization)
    {
        // Composite Schemas leaves authorization to the subgraph.
        foreach (var directive in _isComposite ? [] : authorization.ToDirectives())
        {
            yield return Use(directive);
        }
    }

    private IEnumerable<DirectiveNode> Keys(IEnumerable<KeyAttribute> keys)
    {
        foreach (var key in keys)
        {
            yield return Use(key.Resolvable || _isComposite
                ? Sdl.Directive("key", ("fields", Sdl.Text(key.Fields)))
                : Sdl.Directive("key", ("fields", Sdl.Text(key.Fields)), ("resolvable", new BooleanValueNode { Value = false })));
        }
    }

    private IEnumerable<DirectiveNode> Collect(IEnumerable<Attribute> attributes, Func<string> owner)
    {
        foreach (var attribute in attributes.Distinct())
        {
            if ((Entity(attribute) ?? (_isComposite ? Composite(attribute, owner) : Federated(attribute)) ?? Counted(attribute, owner)) is { } directive)
            {
                yield return Use(directive);
            }
            else if (attribute is GraphQLDeprecatedAttribute deprecated)
            {
                yield return Sdl.Deprecated(deprecated.Reason);
            }
            else if (attribute is ObsoleteAttribute { Message: { } message })
            {
                yield return Sdl.Deprecated(message);
            }
        }
    }

    /// <summary>What both dialects write the same.</summary>
    private static DirectiveNode? Entity(Attribute attribute) => attribute switch
    {
        ExternalAttribute => Sdl.Directive("external"),
        ProvidesAttribute provides => Sdl.Directive("provides", ("fields", Sdl.Text(provides.Fields))),
        ShareableAttribute => Sdl.Directive("shareable"),
        InaccessibleAttribute => Sdl.Directive("inaccessible"),
        TagAttribute tag => Sdl.Directive("tag", ("name", Sdl.Text(tag.Name))),
        OverrideAttribute { Label: null } moved => Sdl.Directive("override", ("from", Sdl.Text(moved.From))),
        _ => null,
    };

    private static DirectiveNode? Federated(Attribute attribute) => attribute switch
    {
        RequiresAttribute requires => Requires(requires.Fields),
        OverrideAttribute { Label: { } label } moved => Sdl.Directive("override", ("from", Sdl.Text(moved.From)), ("label", Sdl.Text(label))),
        InterfaceObjectAttribute => Sdl.Directive("interfaceObject"),
        InternalAttribute => Sdl.Directive("inaccessible"),
        _ => null,
    };

    private DirectiveNode? Composite(Attribute attribute, Func<string> owner)
    {
        switch (attribute)
        {
            case InternalAttribute:
                return Sdl.Directive("internal");
            case IsAttribute named:
                return Sdl.Directive("is", ("field", Sdl.Text(named.Field)));
            case RequireAttribute require:
                return Sdl.Directive("require", ("field", Sdl.Text(require.Field)));
            case OverrideAttribute { Label: not null }:
                mistakes.Add($"{owner()} has [Override] with a Label, which Composite Schemas does not know: leave the label out when the field has moved, or export Apollo Federation.");
                return null;
            case InterfaceObjectAttribute:
                mistakes.Add($"{owner()} has [InterfaceObject], which Composite Schemas does not know: export Apollo Federation.");
                return null;
            default:
                return null;
        }
    }

    private DirectiveNode? Counted(Attribute attribute, Func<string> owner) => attribute switch
    {
        CostAttribute cost => Cost(cost, owner),
        ListSizeAttribute size => ListSize(size),
        _ => null,
    };

    /// <summary>Counts as applied.</summary>
    public DirectiveNode UseRequires(string fields) => Use(Requires(fields));

    /// <summary>Counts as applied.</summary>
    public DirectiveNode Use(DirectiveNode directive)
    {
        _used.Add(directive.Name.Value);
        return directive;
    }

    private static DirectiveNode Requires(string fields) => Sdl.Directive("requires", ("fields", Sdl.Text(fields)));

    private DirectiveNode Cost(CostAttribute cost, Func<string> owner)
    {
        if (cost.Weight < 0)
        {
            mistakes.Add($"{owner()} has [Cost({cost.Weight})]: a weight is 0 or more.");
        }

        return Sdl.Directive("cost", ("weight", _isComposite ? Sdl.Text(Number(cost.Weight).Value) : Number(cost.Weight)));
    }

    private static DirectiveNode ListSize(ListSizeAttribute size)
    {
        var arguments = new List<(string, ValueNode)>();
        if (size.AssumedSize > 0)
        {
            arguments.Add(("assumedSize", Number(size.AssumedSize)));
        }

        if (size.SlicingArguments.Length > 0)
        {
            arguments.Add(("slicingArguments", Texts(size.SlicingArguments)));
        }

        if (size.SizedFields.Length > 0)
        {
            arguments.Add(("sizedFields", Texts(size.SizedFields)));
        }

        if (!size.RequireOneSlicingArgument)
        {
            arguments.Add(("requireOneSlicingArgument", new BooleanValueNode { Value = false }));
        }

        return Sdl.Directive("listSize", [.. arguments]);
    }

    private static IntValueNode Number(int value) => new() { Value = value.ToString(CultureInfo.InvariantCulture) };

    private static ListValueNode Texts(IEnumerable<string> values) => new() { Items = [.. values.Select(Sdl.Text)] };
}
