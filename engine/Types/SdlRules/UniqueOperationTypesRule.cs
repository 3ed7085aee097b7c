using Federation.Language;

namespace Federation.Types;

/// <summary>Each operation has one root type (https://spec.graphql.org/September2025/#sec-Root-Operation-Types).</summary>
internal sealed class UniqueOperationTypesRule : SdlRule
{
    public override void Check(SdlContext context)
    {
        var known = new Dictionary<OperationType, SdlOrigin>();
        foreach (var origin in context.Documents.Definitions)
        {
            foreach (var node in SdlParts.OperationTypesOf(origin.Node))
            {
                var name = node.Operation.ToKeyword();
                if (context.Existing?.GetRootType(node.Operation) is not null)
                {
                    context.Report($"Type for {name} already defined in the schema. It cannot be redefined.", origin.At(node));
                }
                else if (!known.TryAdd(node.Operation, origin.At(node)))
                {
                    context.Report($"There can be only one {name} type in schema.", known[node.Operation], origin.At(node));
                }
            }
        }
    }
}
