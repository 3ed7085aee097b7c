using System.Globalization;
using System.Reflection;
using Federation.Language;
using Federation.Server.Security;

namespace Federation.Server.Discovery;

/// <summary>Applied directives from attributes, and which of them the schema uses.</summary>
internal sealed class DirectiveTable(SchemaMistakes mistakes)
{
    private readonly SortedSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>Names of the federation directives that are applied somewhere.</summary>
    public IReadOnlyCollection<string> Used => _used;

    public List<DirectiveNode> Of(MemberInfo member) => [.. Collect(MemberAttributes.All<Attribute>(member))];

    /// <summary>Of a type with keys.</summary>
    public List<DirectiveNode> OfType(IEnumerable<Attribute> attributes)
    {
        var all = attributes.ToArray();
        return [.. Keys(all.OfType<KeyAttribute>()), .. Collect(all)];
    }

    public List<DirectiveNode> Of(ParameterInfo parameter) => [.. Collect(MemberAttributes.All<Attribute>(parameter))];

    /// <summary>What <c>[Authorize]</c> means to a gateway.</summary>
    public IEnumerable<DirectiveNode> Of(Authorization authorization)
    {
        foreach (var directive in authorization.ToDirectives())
        {
            yield return Use(directive);
        }
    }

    private IEnumerable<DirectiveNode> Keys(IEnumerable<KeyAttribute> keys)
    {
        foreach (var key in keys)
        {
            yield return Use(key.Resolvable
                ? Sdl.Directive("key", ("fields", Sdl.Text(key.Fields)))
                : Sdl.Directive("key", ("fields", Sdl.Text(key.Fields)), ("resolvable", new BooleanValueNode { Value = false })));
        }
    }

    private IEnumerable<DirectiveNode> Collect(IEnumerable<Attribute> attributes)
    {
        foreach (var attribute in attributes.Distinct())
        {
            var directive = attribute switch
            {
                ExternalAttribute => Sdl.Directive("external"),
                RequiresAttribute requires => Sdl.Directive("requires", ("fields", Sdl.Text(requires.Fields))),
                ProvidesAttribute provides => Sdl.Directive("provides", ("fields", Sdl.Text(provides.Fields))),
                ShareableAttribute => Sdl.Directive("shareable"),
                OverrideAttribute { Label: { } label } moved => Sdl.Directive("override", ("from", Sdl.Text(moved.From)), ("label", Sdl.Text(label))),
                OverrideAttribute moved => Sdl.Directive("override", ("from", Sdl.Text(moved.From))),
                InaccessibleAttribute => Sdl.Directive("inaccessible"),
                TagAttribute tag => Sdl.Directive("tag", ("name", Sdl.Text(tag.Name))),
                CostAttribute cost => Cost(cost),
                ListSizeAttribute size => ListSize(size),
                _ => null,
            };
            if (directive is not null)
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

    private DirectiveNode Cost(CostAttribute cost)
    {
        if (cost.Weight < 0)
        {
            mistakes.Add($"[Cost({cost.Weight})] is negative: a weight is 0 or more.");
        }

        return Sdl.Directive("cost", ("weight", Number(cost.Weight)));
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

    private DirectiveNode Use(DirectiveNode directive)
    {
        _used.Add(directive.Name.Value);
        return directive;
    }

    private static IntValueNode Number(int value) => new() { Value = value.ToString(CultureInfo.InvariantCulture) };

    private static ListValueNode Texts(IEnumerable<string> values) => new() { Items = [.. values.Select(Sdl.Text)] };
}
