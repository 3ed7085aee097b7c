using Federation.Server.Sorting;

namespace Federation.Server;

/// <summary>The sort input of a type: which members the argument <c>order</c> can name.</summary>
public abstract class SortInputType
{
    private readonly List<SortField> _fields = [];

    private protected SortInputType(Type elementType) => ElementType = elementType;

    /// <summary>The type whose members are sorted by.</summary>
    public Type ElementType { get; }

    /// <summary>Name of the input in the schema: <c>OrderSortInput</c> for <c>Order</c>.</summary>
    public virtual string Name => $"{ElementType.Name}SortInput";

    internal IReadOnlyList<SortField> Fields => _fields;

    private protected void Add(SortField field) => _fields.Add(field);
}
