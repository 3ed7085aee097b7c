namespace Federation.Server;

/// <summary>The filter input of a type: which members the argument <c>where</c> can speak about.</summary>
public abstract class FilterInputType
{
    private readonly List<FilterField> _fields = [];

    private protected FilterInputType(Type elementType) => ElementType = elementType;

    /// <summary>The type whose members are filtered.</summary>
    public Type ElementType { get; }

    /// <summary>Name of the input in the schema: <c>OrderFilterInput</c> for <c>Order</c>.</summary>
    public virtual string Name => $"{ElementType.Name}FilterInput";

    internal IReadOnlyList<FilterField> Fields => _fields;

    private protected FilterField Add(FilterField field)
    {
        _fields.Add(field);
        return field;
    }
}
