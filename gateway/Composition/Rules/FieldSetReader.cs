using System.Runtime.CompilerServices;
using Federation.Composition.Graph;
using Federation.Composition.Normalisation;
using Federation.Language;

namespace Federation.Composition.Rules;

/// <summary>Reads the field set of a directive and checks it against the types of its source.</summary>
internal sealed class FieldSetReader(SourceModel source, bool allowArguments)
{
    private const int MaxDepth = 32;
    private const int MaxLength = 10_000;
    private const int MaxShown = 200;

    /// <summary>Reads a field set; gives the reason, ready to follow a colon, when it is not right.</summary>
    public static FieldSet? TryRead(SourceModel source, SourceType type, string text, bool allowArguments, out string? problem)
    {
        if (text.Length > MaxLength)
        {
            problem = $"it has more than {MaxLength} characters.";
            return null;
        }

        SelectionSetNode node;
        try
        {
            node = Utf8GraphQLParser.ParseSelectionSet(text);
        }
        catch (SyntaxException exception)
        {
            problem = exception.Error.Message;
            return null;
        }

        problem = new FieldSetReader(source, allowArguments).Check(type, node, depth: 0);
        return problem is null ? FieldSet.From(node) : null;
    }

    /// <summary>The text as messages show it.</summary>
    public static string Shorten(string text) => text.Length <= MaxShown ? text : $"{text.AsSpan(0, MaxShown)} …";

    private string? Check(SourceType type, SelectionSetNode set, int depth)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (depth > MaxDepth)
        {
            return $"it nests deeper than {MaxDepth} levels.";
        }

        foreach (var selection in set.Selections)
        {
            var problem = selection switch
            {
                { Directives.Count: > 0 } => "directives cannot be used in it.",
                FieldNode { Alias: { } alias } => $"it cannot use the alias \"{alias.Value}\".",
                FieldNode field => CheckField(type, field, depth),
                InlineFragmentNode { TypeCondition: null } plain => Check(type, plain.SelectionSet, depth + 1),
                InlineFragmentNode fragment => source.Type(fragment.TypeCondition.Name.Value) is { } condition
                    ? Check(condition, fragment.SelectionSet, depth + 1)
                    : $"subgraph \"{source.Name}\" has no type \"{fragment.TypeCondition.Name.Value}\".",
                _ => "it cannot use named fragments.",
            };
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }

    private string? CheckField(SourceType type, FieldNode node, int depth)
    {
        if (node.Name.Value == "__typename")
        {
            return null;
        }

        if (type.Field(node.Name.Value) is not { } field)
        {
            return $"\"{type.Name}\" has no field \"{node.Name.Value}\" in subgraph \"{source.Name}\".";
        }

        if (!allowArguments && (field.Arguments.Count > 0 || node.Arguments.Count > 0))
        {
            return $"\"{type.Name}.{field.Name}\" has arguments.";
        }

        var target = source.Type(TypeReference.NamedType(field.Type));
        var isComposite = target is { Kind: TypeKind.Object or TypeKind.Interface or TypeKind.Union };
        if (isComposite != (node.SelectionSet is not null))
        {
            return isComposite
                ? $"\"{type.Name}.{field.Name}\" needs a selection of its fields."
                : $"\"{type.Name}.{field.Name}\" has no fields to select.";
        }

        return isComposite ? Check(target!, node.SelectionSet!, depth + 1) : null;
    }
}
