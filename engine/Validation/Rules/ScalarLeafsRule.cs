using Federation.Language;

namespace Federation.Validation.Rules;

/// <summary>
/// Fields of a leaf type have no selection, all others have one.
/// See <see href="https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections"/>.
/// </summary>
internal sealed class ScalarLeafsRule(ValidationContext context) : ValidationRule(context, Kinds(SyntaxKind.Field))
{
    public override bool Enter(SyntaxNode node)
    {
        var field = (FieldNode)node;
        if (Context.TypeInfo.Type is not { } type)
        {
            return true;
        }

        var name = field.Name.Value;
        if (!type.NamedType.IsLeaf)
        {
            if (field.SelectionSet is null)
            {
                Context.Report(
                    $"Field \"{name}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{name} {{ ... }}\"?",
                    field);
            }
        }
        else if (field.SelectionSet is not null)
        {
            Context.Report(
                $"Field \"{name}\" must not have a selection since type \"{type}\" has no subfields.",
                field.SelectionSet);
        }

        return true;
    }
}
