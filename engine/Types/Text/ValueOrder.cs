using System.Runtime.CompilerServices;
using Federation.Language;

namespace Federation.Types;

/// <summary>Puts the fields of objects in order, which has no meaning (https://spec.graphql.org/September2025/#sec-Input-Object-Values).</summary>
public static class ValueOrder
{
    /// <summary>The same value with the fields of all its objects in natural alphabetical order.</summary>
    public static ValueNode Sort(ValueNode value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return value switch
        {
            ObjectValueNode node => new ObjectValueNode
            {
                Fields = node.Fields
                    .OrderBy(field => field.Name.Value, NaturalOrder.Comparer)
                    .Select(field => new ObjectFieldNode { Name = field.Name, Value = Sort(field.Value) })
                    .ToArray(),
            },
            ListValueNode list => new ListValueNode { Items = list.Items.Select(Sort).ToArray() },
            _ => value,
        };
    }
}
