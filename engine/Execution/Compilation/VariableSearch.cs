using System.Runtime.CompilerServices;
using Federation.Language;

namespace Federation.Execution;

/// <summary>Says whether a literal depends on variables.</summary>
internal static class VariableSearch
{
    public static bool ContainsVariable(ValueNode value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return value switch
        {
            VariableNode => true,
            ListValueNode list => list.Items.Any(ContainsVariable),
            ObjectValueNode map => map.Fields.Any(f => ContainsVariable(f.Value)),
            _ => false,
        };
    }
}
