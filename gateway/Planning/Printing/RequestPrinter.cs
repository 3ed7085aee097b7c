using System.Runtime.CompilerServices;
using System.Text;
using Federation.Language;
using Federation.Planning.Plans;

namespace Federation.Planning.Printing;

/// <summary>Writes the text of a request: no white space that is not needed, the variables that it uses and no others.</summary>
internal sealed class RequestPrinter
{
    private readonly StringBuilder _text = new();
    private readonly SortedSet<string> _variables = new(StringComparer.Ordinal);

    /// <summary>The client's variables that were met so far.</summary>
    public IReadOnlyCollection<string> Variables => _variables;

    public void Selection(FetchSelection selection)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _text.Append('{');
        var start = _text.Length;
        if (selection.TellsType)
        {
            _text.Append("__typename");
            foreach (var type in selection.Types.Where(t => t.Fields.Count > 0))
            {
                Condition(type);
            }
        }
        else if (selection.Find(selection.TypeName) is { } type)
        {
            Fields(type.Fields);
        }

        if (_text.Length == start)
        {
            // Nothing is asked but that the object is there.
            _text.Append("__typename");
        }

        _text.Append('}');
    }

    /// <summary>The selection of an entity, as text; equal texts ask for the same.</summary>
    public static string EntityText(FetchSelection selection, ISet<string> variables)
    {
        var printer = new RequestPrinter();
        if (selection.TellsType || selection.Find(selection.TypeName) is not { Fields.Count: > 0 } type)
        {
            printer.Selection(selection);
        }
        else
        {
            printer._text.Append('{');
            printer.Condition(type);
            printer._text.Append('}');
        }

        variables.UnionWith(printer._variables);
        return printer._text.ToString();
    }

    public override string ToString() => _text.ToString();

    /// <summary>The head of an operation: keyword and variable definitions.</summary>
    public static string Head(OperationType operation, IEnumerable<VariableDefinitionNode> definitions, IEnumerable<string> representations)
    {
        var all = representations
            .Select(r => $"${r}:[_Any!]!")
            .Concat(definitions.Select(d => SyntaxPrinter.Print(WithoutDirectives(d), compact: true)))
            .ToList();
        var keyword = operation switch
        {
            OperationType.Mutation => "mutation",
            OperationType.Subscription => "subscription",
            _ => "query",
        };
        return all.Count > 0 ? $"{keyword}({string.Join(',', all)})" : operation == OperationType.Query ? "" : keyword;
    }

    private static VariableDefinitionNode WithoutDirectives(VariableDefinitionNode node) =>
        new() { Variable = node.Variable, Type = node.Type, DefaultValue = node.DefaultValue };

    private void Condition(FetchTypeSelection type)
    {
        _text.Append("...on ").Append(type.TypeName).Append('{');
        Fields(type.Fields);
        _text.Append('}');
    }

    private void Fields(IReadOnlyList<FetchField> fields)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            var field = fields[i];
            if (i > 0 && _text[^1] is not ('}' or ')'))
            {
                _text.Append(' ');
            }

            if (field.Alias != field.Name)
            {
                _text.Append(field.Alias).Append(':');
            }

            _text.Append(field.Name);
            if (field.Arguments.Count > 0)
            {
                _text.Append('(').AppendJoin(',', field.Arguments.Select(Argument)).Append(')');
            }

            if (field.Child is not null)
            {
                Selection(field.Child);
            }
        }
    }

    private string Argument(ArgumentNode argument)
    {
        var open = new Stack<SyntaxNode>([argument.Value]);
        while (open.TryPop(out var node))
        {
            if (node is VariableNode variable)
            {
                _variables.Add(variable.Name.Value);
            }

            foreach (var child in node.GetChildren())
            {
                open.Push(child);
            }
        }

        return SyntaxPrinter.Print(argument, compact: true);
    }
}
