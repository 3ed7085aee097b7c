using System.Globalization;
using System.Security.Claims;
using Federation.Language;
using Federation.Types;

namespace Federation.Execution;

/// <summary>What the contexts of all resolvers share.</summary>
internal abstract class FieldContext(OperationExecution execution, Selection selection, IReadOnlyDictionary<string, object?> arguments) : IFieldContext
{
    public Schema Schema => Execution.Operation.Binding.Schema;

    public Selection Selection { get; } = selection;

    public OperationType OperationType => Execution.Operation.Definition.Operation;

    public IReadOnlyDictionary<string, object?> Variables => Execution.Context.Variables;

    public IReadOnlyDictionary<string, object?> Arguments { get; } = arguments;

    public IServiceProvider Services => Execution.Context.Services;

    public ClaimsPrincipal User => Execution.Context.Request.User;

    public CancellationToken RequestAborted => Execution.CancellationToken;

    public IDictionary<string, object?> ContextData => Execution.Context.ContextData;

    protected OperationExecution Execution { get; } = execution;

    public T? ArgumentValue<T>(string name)
    {
        var value = ArgumentValue(name);
        return value switch
        {
            null => default,
            T typed => typed,
            IConvertible when (Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T)) is { IsPrimitive: true } target =>
                (T)Convert.ChangeType(value, target, CultureInfo.InvariantCulture),
            IConvertible when (Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T)) == typeof(decimal) =>
                (T)(object)Convert.ToDecimal(value, CultureInfo.InvariantCulture),
            _ => throw new InvalidCastException($"The argument {Selection.Field.Coordinate}({name}:) is {value.GetType()}, not {typeof(T)}."),
        };
    }

    public object? ArgumentValue(string name) => Arguments.GetValueOrDefault(name);

    public bool HasArgument(string name) => Arguments.ContainsKey(name);

    public IReadOnlyList<Selection> GetSelections(ObjectType type) => GetSelections(Selection, type);

    public IReadOnlyList<Selection> GetSelections(Selection selection, ObjectType type)
    {
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentNullException.ThrowIfNull(type);
        return selection.Completion.IsComposite ? Execution.Operation.GetChildren(selection, type).All : [];
    }
}
