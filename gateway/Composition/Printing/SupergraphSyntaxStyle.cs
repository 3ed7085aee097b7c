using System.Numerics;
using Federation.Composition.Graph;
using Federation.Language;

namespace Federation.Composition.Printing;

/// <summary>The supergraph: everything, with the join directives that say who has what (https://specs.apollo.dev/join/v0.5).</summary>
internal sealed class SupergraphSyntaxStyle(CompositeGraph graph) : GraphSyntaxStyle
{
    public override bool Includes(bool exposed) => true;

    public override bool IncludesType(string name) => true;

    public override IReadOnlyList<DirectiveNode> Directives(GraphType type)
    {
        var directives = new List<DirectiveNode>();
        foreach (var link in type.Implements)
        {
            directives.AddRange(Sources(link.In).Select(s => Join("implements", Graph(s), Text("interface", link.Name))));
        }

        foreach (var source in Sources(type.In))
        {
            var keys = type.Keys.Where(k => k.Source == source.Id).ToList();
            var isStandIn = (type.StandInIn & source.Bit) != 0;
            directives.AddRange(keys.Count == 0 ? [JoinType(source, key: null, isStandIn)] : keys.Select(k => JoinType(source, k, isStandIn)));
        }

        foreach (var member in type.Members)
        {
            directives.AddRange(Sources(member.In).Select(s => Join("unionMember", Graph(s), Text("member", member.Name))));
        }

        AddOwn(directives, type.Exposed, type.Directives);
        return directives;
    }

    public override IReadOnlyList<DirectiveNode> Directives(GraphType type, GraphField field)
    {
        var directives = new List<DirectiveNode>();
        AddOwn(directives, field.Exposed, field.Directives);
        if (field.In.Count == 0)
        {
            // A stand-in of an interface adds the field; without a directive it would be in every source of the type.
            directives.Add(Join("field"));
            return directives;
        }

        var everywhere = field.In.Count == BitOperations.PopCount(type.In);
        if (everywhere && field.In.All(e => e.Resolves && e.Requires is null && e.Provides is null && e.Override is null && e.OverrideLabel is null
            && TypeReference.AreEqual(e.Type, field.Type)))
        {
            return directives;
        }

        directives.AddRange(field.In.Select(e => JoinField(field, e)));
        return directives;
    }

    public override IReadOnlyList<DirectiveNode> Directives(GraphType? inputObject, GraphInputValue value)
    {
        var directives = new List<DirectiveNode>();
        AddOwn(directives, value.Exposed, value.Directives);
        if (inputObject is not null && (value.In.Count != BitOperations.PopCount(inputObject.In) || value.In.Any(e => !TypeReference.AreEqual(e.Type, value.Type))))
        {
            directives.AddRange(value.In.Select(e => Join("field", Graph(e.Source), Text("type", SyntaxPrinter.Print(e.Type)))));
        }

        return directives;
    }

    public override IReadOnlyList<DirectiveNode> Directives(GraphEnumValue value)
    {
        var directives = new List<DirectiveNode>();
        AddOwn(directives, value.Exposed, value.Directives);
        directives.AddRange(Sources(value.In).Select(s => Join("enumValue", Graph(s))));
        return directives;
    }

    private static DirectiveNode JoinType(GraphSource source, GraphKey? key, bool isStandIn)
    {
        var arguments = new List<ArgumentNode> { Graph(source) };
        if (key is not null)
        {
            arguments.Add(Text("key", key.Fields.ToString()));
        }

        if (key is { Resolvable: false })
        {
            arguments.Add(Boolean("resolvable", value: false));
        }

        if (isStandIn)
        {
            arguments.Add(Boolean("isInterfaceObject", value: true));
        }

        return Join("type", [.. arguments]);
    }

    private DirectiveNode JoinField(GraphField field, SourceField entry)
    {
        var arguments = new List<ArgumentNode> { Graph(entry.Source) };
        if (entry.Requires is not null)
        {
            arguments.Add(Text("requires", entry.Requires.ToString()));
        }

        if (entry.Provides is not null)
        {
            arguments.Add(Text("provides", entry.Provides.ToString()));
        }

        if (!TypeReference.AreEqual(entry.Type, field.Type))
        {
            arguments.Add(Text("type", SyntaxPrinter.Print(entry.Type)));
        }

        if ((entry.Flags & SourceFieldFlags.External) != SourceFieldFlags.None)
        {
            arguments.Add(Boolean("external", value: true));
        }

        if (entry.Override is not null)
        {
            arguments.Add(Text("override", entry.Override));
        }

        // With a label the one who takes over is the one who does not answer yet: the label says so.
        if (entry.OverrideLabel is not null)
        {
            arguments.Add(Text("overrideLabel", entry.OverrideLabel));
        }
        else if ((entry.Flags & SourceFieldFlags.Overridden) != SourceFieldFlags.None)
        {
            arguments.Add(Boolean("usedOverridden", value: true));
        }

        return Join("field", [.. arguments]);
    }

    private static void AddOwn(List<DirectiveNode> directives, bool exposed, IReadOnlyList<DirectiveNode> own)
    {
        if (!exposed)
        {
            directives.Add(new DirectiveNode { Name = new NameNode("inaccessible") });
        }

        directives.AddRange(own);
    }

    private IEnumerable<GraphSource> Sources(ulong mask) => graph.Sources.Where(s => (s.Bit & mask) != 0);

    private ArgumentNode Graph(int source) => Graph(graph.Sources[source]);

    private static ArgumentNode Graph(GraphSource source) => new()
    {
        Name = new NameNode("graph"), Value = new EnumValueNode { Value = SupergraphPrinter.EnumNameOf(source) },
    };

    private static ArgumentNode Text(string name, string value) => new()
    {
        Name = new NameNode(name), Value = new StringValueNode { Value = value },
    };

    private static ArgumentNode Boolean(string name, bool value) => new()
    {
        Name = new NameNode(name), Value = new BooleanValueNode { Value = value },
    };

    private static DirectiveNode Join(string name, params ArgumentNode[] arguments) => new()
    {
        Name = new NameNode("join__" + name), Arguments = arguments,
    };
}
