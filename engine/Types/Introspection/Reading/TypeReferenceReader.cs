using Federation.Language;

namespace Federation.Types.Introspection;

/// <summary>
/// Reads references to types, with and without wrappers. Wrappers are followed in a loop: their number is that of the
/// answer's nesting.
/// </summary>
internal sealed class TypeReferenceReader(AnswerContext answer)
{
    /// <summary>The type of a field, argument or input field; null when it cannot be read, which is reported.</summary>
    public TypeNode? Read(AnswerPart reference)
    {
        var wrappers = new Stack<string>();
        var current = reference;
        while (current.Child("kind").Text is "LIST" or "NON_NULL")
        {
            var wrapper = current.Child("kind").Text!;
            if (wrapper == "NON_NULL" && wrappers.TryPeek(out var outer) && outer == wrapper)
            {
                answer.Report(current, "A non-null type cannot be non-null once more.");
                return null;
            }

            wrappers.Push(wrapper);
            current = current.Child("ofType");
            if (!current.HasValue)
            {
                answer.Report(current, "Decorated type deeper than introspection query.");
                return null;
            }
        }

        TypeNode? type = ReadNamed(current);
        while (type is not null && wrappers.TryPop(out var wrapper))
        {
            type = wrapper == "LIST" ? new ListTypeNode { Type = type } : new NonNullTypeNode { Type = type };
        }

        return type;
    }

    /// <summary>The named types of a list that may only have types of one kind.</summary>
    public IReadOnlyList<NamedTypeNode> ReadAll(IEnumerable<AnswerPart> references, string kind)
    {
        var types = new List<NamedTypeNode>();
        foreach (var reference in references)
        {
            if (ReadNamed(reference, kind) is { } type)
            {
                types.Add(type);
            }
        }

        return types;
    }

    /// <summary>A named type of a kind that is asked for.</summary>
    public NamedTypeNode? ReadNamed(AnswerPart reference, string kind)
    {
        var type = ReadNamed(reference);
        if (type is null || answer.IsOfKind(type.Name.Value, kind))
        {
            return type;
        }

        var expected = kind == "OBJECT" ? "Object" : "Interface";
        answer.Report(reference, $"Expected {type.Name.Value} to be a GraphQL {expected} type.");
        return null;
    }

    private NamedTypeNode? ReadNamed(AnswerPart reference)
    {
        if (reference.Child("name").Text is { Length: > 0 } name)
        {
            return answer.Knows(reference, name) ? new NamedTypeNode(name) : null;
        }

        answer.Report(reference, $"Unknown type reference: {(reference.HasValue ? ValueInspector.Inspect(reference.Json) : "null")}.");
        return null;
    }
}
