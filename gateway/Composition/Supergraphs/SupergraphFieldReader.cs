using Federation.Composition.Graph;
using Federation.Composition.Normalisation;
using Federation.Language;

namespace Federation.Composition.Supergraphs;

/// <summary>
/// Reads fields with what each source says of them (<c>@join__field</c>). Without it a field is in every source of its
/// type. A <c>@join__field</c> that names no source means that the type itself has the field nowhere: an interface object
/// adds it.
/// </summary>
internal sealed class SupergraphFieldReader(SupergraphContext context)
{
    public IReadOnlyList<GraphField> Read(
        string typeName,
        IReadOnlyList<FieldDefinitionNode> nodes,
        ulong sources,
        GraphSource? owner,
        IReadOnlyList<GraphKey> keys) =>
        [.. nodes.Select(node => Read(typeName, node, sources, owner, keys))];

    public IReadOnlyList<GraphInputValue> ReadInput(string typeName, IReadOnlyList<InputValueDefinitionNode> nodes, ulong sources) =>
        [.. nodes.Select(node => Input(node, [.. InputSources(typeName, node, sources)]))];

    private GraphField Read(string typeName, FieldDefinitionNode node, ulong sources, GraphSource? owner, IReadOnlyList<GraphKey> keys)
    {
        var coordinate = $"{typeName}.{node.Name.Value}";
        var entries = new List<SourceField>();
        var joins = context.Join(node.Directives, "field").ToList();
        if (joins.Count == 0)
        {
            entries.AddRange(context.Sources.All
                .Where(s => (s.Bit & sources) != 0 && (owner is null || s == owner || IsKey(node.Name.Value, s, keys)))
                .Select(s => new SourceField(s.Id, node.Type, SourceFieldFlags.None, Requires: null, Provides: null, Override: null)));
        }

        var overridden = joins
            .Where(j => DirectiveArguments.Text(j, "overrideLabel") is null)
            .Select(j => DirectiveArguments.Text(j, "override"))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var join in joins.Where(j => DirectiveArguments.Value(j, "graph") is not (null or NullValueNode)))
        {
            if (context.SourceOf(join, coordinate) is { } source)
            {
                entries.Add(Entry(coordinate, node, join, source, overridden.Contains(source.Name)));
            }
        }

        return new GraphField
        {
            Name = node.Name.Value,
            Description = node.Description?.Value,
            Type = node.Type,
            Arguments = [.. node.Arguments.Select(a => Input(a, sources: []))],
            Exposed = context.IsExposed(node.Directives),
            Directives = context.Carried(node.Directives),
            In = [.. entries.OrderBy(e => e.Source)],
        };
    }

    private SourceField Entry(string coordinate, FieldDefinitionNode node, DirectiveNode join, GraphSource source, bool isOverridden)
    {
        if (DirectiveArguments.Value(join, "contextArguments") is ListValueNode { Items.Count: > 0 })
        {
            context.Reports.Report(
                CompositionCodes.UnsupportedFeature,
                $"\"{coordinate}\" takes arguments from a context, which is not served; pass them as arguments.",
                join,
                coordinate);
        }

        // An override with a label that no request carries has not begun: the source that had the field still has it.
        var label = DirectiveArguments.Text(join, "overrideLabel");
        var replaced = DirectiveArguments.Text(join, "override");
        var flags = SourceFieldFlags.None;
        if (DirectiveArguments.Boolean(join, "external") == true)
        {
            flags |= SourceFieldFlags.External;
        }

        if (isOverridden || (label is null ? DirectiveArguments.Boolean(join, "usedOverridden") == true : replaced is not null))
        {
            flags |= SourceFieldFlags.Overridden;
        }

        return new SourceField(
            source.Id,
            TypeIn(node.Type, join, coordinate),
            flags,
            context.FieldSetOf(join, "requires", coordinate),
            context.FieldSetOf(join, "provides", coordinate),
            replaced,
            label);
    }

    private IEnumerable<(int Source, TypeNode Type)> InputSources(string typeName, InputValueDefinitionNode node, ulong sources)
    {
        var joins = context.Join(node.Directives, "field").ToList();
        var coordinate = $"{typeName}.{node.Name.Value}";
        return joins.Count == 0
            ? context.Sources.All.Where(s => (s.Bit & sources) != 0).Select(s => (s.Id, node.Type))
            : joins.Select(j => (Source: context.SourceOf(j, coordinate)?.Id ?? -1, Type: TypeIn(node.Type, j, coordinate)))
                .Where(e => e.Source >= 0)
                .OrderBy(e => e.Source);
    }

    private GraphInputValue Input(InputValueDefinitionNode node, IReadOnlyList<(int Source, TypeNode Type)> sources) => new()
    {
        Name = node.Name.Value,
        Description = node.Description?.Value,
        Type = node.Type,
        DefaultValue = node.DefaultValue,
        Exposed = context.IsExposed(node.Directives),
        Directives = context.Carried(node.Directives),
        In = sources,
    };

    private TypeNode TypeIn(TypeNode type, DirectiveNode join, string coordinate)
    {
        if (DirectiveArguments.Text(join, "type") is not { } text)
        {
            return type;
        }

        try
        {
            return Utf8GraphQLParser.ParseType(text);
        }
        catch (SyntaxException exception)
        {
            context.Reports.Invalid($"\"{coordinate}\" has the type \"{text}\" in a subgraph, which cannot be read: {exception.Error.Message}", join, coordinate);
            return type;
        }
    }

    /// <summary>v0.1: every source that has a key has its fields.</summary>
    private static bool IsKey(string field, GraphSource source, IReadOnlyList<GraphKey> keys) =>
        keys.Any(k => k.Source == source.Id && k.Fields.Items.Any(i => i is FieldSetField { Name: var name } && name == field));
}
