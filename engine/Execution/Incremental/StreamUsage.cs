using Federation.Language;

namespace Federation.Execution;

/// <summary>The @stream of a list field.</summary>
internal sealed class StreamUsage(DirectiveNode directive, Selection? items)
{
    private readonly ValueNode? _initialCount = IncrementalArguments.Find(directive, "initialCount");

    public string? Label { get; } = IncrementalArguments.Label(directive);

    /// <summary>The field as the items that come later select it; null when that is the field itself.</summary>
    public Selection? Items { get; } = items;

    /// <summary>How many items come with the rest; an error when the number is negative.</summary>
    public bool TryGetInitialCount(IReadOnlyDictionary<string, object?> variables, out int count, out string? message)
    {
        count = _initialCount switch
        {
            null => 0,
            IntValueNode literal when int.TryParse(literal.Value, System.Globalization.CultureInfo.InvariantCulture, out var value) => value,
            VariableNode variable when !variables.ContainsKey(variable.Name.Value) => 0,
            VariableNode variable when variables[variable.Name.Value] is int value => value,
            _ => -1,
        };
        message = count < 0 ? "Argument \"initialCount\" of \"@stream\" must be a number of items: 0 or more." : null;
        return message is null;
    }
}
