using System.Runtime.CompilerServices;
using Federation.Language;

namespace Federation.Types;

/// <summary>
/// A field of an input object is given once, in defaults and in arguments of directives
/// (https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness).
/// </summary>
internal sealed class UniqueInputFieldNamesRule : SdlRule
{
    public override void Check(SdlContext context)
    {
        foreach (var use in context.DirectiveUses)
        {
            foreach (var argument in use.Node.Arguments)
            {
                Check(context, argument.Value, use.Origin);
            }
        }

        foreach (var origin in context.Documents.Definitions)
        {
            var node = origin.Node;
            var inputs = node is DirectiveDefinitionNode directive ? directive.Arguments : SdlParts.InputFieldsOf(node);
            foreach (var input in inputs.Concat(SdlParts.FieldsOf(node).SelectMany(field => field.Arguments)))
            {
                if (input.DefaultValue is not null)
                {
                    Check(context, input.DefaultValue, origin);
                }
            }
        }
    }

    private static void Check(SdlContext context, ValueNode value, SdlOrigin origin)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (value is ListValueNode list)
        {
            foreach (var item in list.Items)
            {
                Check(context, item, origin);
            }
        }
        else if (value is ObjectValueNode node)
        {
            var known = new Dictionary<string, NameNode>(StringComparer.Ordinal);
            foreach (var field in node.Fields)
            {
                var name = field.Name.Value;
                if (!known.TryAdd(name, field.Name))
                {
                    context.Report($"There can be only one input field named \"{name}\".", origin.At(known[name]), origin.At(field.Name));
                }

                Check(context, field.Value, origin);
            }
        }
    }
}
