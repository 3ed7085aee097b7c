using Federation.Composition.Graph;
using Federation.Composition.Normalisation;
using Federation.Language;

namespace Federation.Composition.Supergraphs;

/// <summary>What the parts of the reader share: the document, the names of its directives, the sources.</summary>
internal sealed class SupergraphContext(DocumentNode document, SupergraphLinks links, SupergraphSources sources, SupergraphReports reports)
{
    /// <summary>What diagnostics call the text that is read.</summary>
    public const string Name = "supergraph";

    public DocumentNode Document { get; } = document;

    public SupergraphLinks Links { get; } = links;

    public SupergraphSources Sources { get; } = sources;

    public SupergraphReports Reports { get; } = reports;

    /// <summary>The applications of a directive of the join specification.</summary>
    public IEnumerable<DirectiveNode> Join(IReadOnlyList<DirectiveNode> directives, string name) =>
        directives.Where(d => Links.IsJoin(d.Name.Value, name));

    /// <summary>The source that an argument names; null, reported, when there is none of that name.</summary>
    public GraphSource? SourceOf(DirectiveNode directive, string coordinate, string argument = "graph")
    {
        if (DirectiveArguments.Value(directive, argument) is EnumValueNode { Value: var name } && Sources.Find(name) is { } source)
        {
            return source;
        }

        Reports.Invalid(
            $"\"{coordinate}\" has a @{directive.Name.Value} whose \"{argument}\" is not a value of \"{Links.JoinName("Graph")}\".", directive, coordinate);
        return null;
    }

    /// <summary>The field set of an argument; null when it is left out, or, reported, when it cannot be read.</summary>
    public FieldSet? FieldSetOf(DirectiveNode directive, string argument, string coordinate)
    {
        if (DirectiveArguments.Text(directive, argument) is not { Length: > 0 } text)
        {
            return null;
        }

        try
        {
            return FieldSet.From(Utf8GraphQLParser.ParseSelectionSet(text));
        }
        catch (SyntaxException exception)
        {
            Reports.Invalid($"\"{coordinate}\" has the {argument} \"{text}\", which cannot be read: {exception.Error.Message}", directive, coordinate);
            return null;
        }
    }

    public bool IsExposed(IReadOnlyList<DirectiveNode> directives) => !directives.Any(d => d.Name.Value == Links.Inaccessible);

    /// <summary>What is left for clients and for printing.</summary>
    public IReadOnlyList<DirectiveNode> Carried(IReadOnlyList<DirectiveNode> directives) =>
        [.. directives.Where(d => d.Name.Value != Links.Inaccessible && !Links.IsMachinery(d.Name.Value))];
}
