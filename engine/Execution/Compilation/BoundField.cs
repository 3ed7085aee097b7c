using System.Text;
using Federation.Types;

namespace Federation.Execution;

/// <summary>A field of a concrete type with what every selection of it has in common; made once for a schema.</summary>
internal sealed class BoundField
{
    public BoundField(OutputField field, CompletionPlan completion, FieldResolver resolver)
    {
        Field = field;
        Completion = completion;
        Resolver = resolver;
        JsonName = ToJson(field.Name);
        Read = completion.IsLeaf && field.Arguments.Count == 0 ? (resolver as PureFieldResolver)?.Resolve : null;
    }

    public OutputField Field { get; }

    public CompletionPlan Completion { get; }

    public FieldResolver Resolver { get; }

    /// <summary>The name as <see cref="ToJson"/> writes it.</summary>
    public byte[] JsonName { get; }

    /// <summary>Reads a leaf from the object itself, without arguments and without waiting; null when that does not give the value.</summary>
    public Func<object, object?>? Read { get; }

    /// <summary>A response name as JSON writes it, with the colon behind it; a name of the grammar needs no escapes.</summary>
    public static byte[] ToJson(string responseName) => Encoding.UTF8.GetBytes($"\"{responseName}\":");
}
