using Federation.Language;

namespace Federation.Types.Introspection;

/// <summary>What the readers of an answer share: the types that it lists, and the errors found in it.</summary>
internal sealed class AnswerContext
{
    private readonly Dictionary<string, string?> _kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);

    public List<GraphQLError> Errors { get; } = [];

    public void Report(AnswerPart place, string message) =>
        Errors.Add(new GraphQLError(message, IntrospectionErrorCodes.Invalid, path: InputPath.ToList(place.Path)));

    public void ReportMissing(AnswerPart place, string what) =>
        Report(place, $"Introspection result missing {what}: {ValueInspector.Inspect(place.Json)}.");

    public void ReportIncomplete(AnswerPart place) =>
        Report(
            place,
            "Invalid or incomplete introspection result. Ensure that a full introspection query is used in order to build a client schema: "
                + $"{(place.HasValue ? ValueInspector.Inspect(place.Json) : "null")}.");

    /// <summary>Notes the kinds of all types, so that references can be checked whatever their order.</summary>
    public void CollectKinds(AnswerPart types)
    {
        foreach (var type in types.Items())
        {
            if (type.Child("name").Text is { } name)
            {
                _kinds[name] = type.Child("kind").Text;
            }
        }
    }

    /// <summary>The name of an element; reported and null when it has none or none that the SDL could write.</summary>
    public NameNode? NameOf(AnswerPart element)
    {
        if (element.Child("name").Text is not { } name)
        {
            ReportIncomplete(element);
            return null;
        }

        if (!NameNode.IsName(name))
        {
            Report(element.Child("name"), $"{ValueInspector.Inspect(name)} is not a name: letters, digits and underscores, no digit first.");
            return null;
        }

        return new NameNode(name);
    }

    /// <summary>The items of a list that must be there.</summary>
    public IEnumerable<AnswerPart> Items(AnswerPart element, string property, string what)
    {
        var list = element.Child(property);
        if (!list.IsList)
        {
            ReportMissing(element, what);
        }

        return list.Items();
    }

    /// <summary>Whether the answer lists the type of a reference; reported, once for a type, when it does not.</summary>
    public bool Knows(AnswerPart reference, string name)
    {
        if (_kinds.ContainsKey(name))
        {
            return true;
        }

        if (_unknown.Add(name))
        {
            Report(
                reference,
                $"Invalid or incomplete schema, unknown type: {name}. Ensure that a full introspection query is used in order to build a client schema.");
        }

        return false;
    }

    /// <summary>Whether a type is of a kind; a type that lacks its kind is reported where it is listed, and fits here.</summary>
    public bool IsOfKind(string name, string kind) => (_kinds.GetValueOrDefault(name) ?? kind) == kind;
}
