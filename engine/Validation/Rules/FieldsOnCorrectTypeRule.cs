using Federation.Language;
using Federation.Types;

namespace Federation.Validation.Rules;

/// <summary>
/// Every field that is selected exists in its type.
/// See <see href="https://spec.graphql.org/September2025/#sec-Field-Selections"/>.
/// </summary>
internal sealed class FieldsOnCorrectTypeRule(ValidationContext context) : ValidationRule(context, Kinds(SyntaxKind.Field))
{
    public override bool Enter(SyntaxNode node)
    {
        if (Context.TypeInfo is { ParentType: { } parent, Field: null })
        {
            var name = ((FieldNode)node).Name.Value;
            Context.Report($"Cannot query field \"{name}\" on type \"{parent.Name}\".{Suggest(parent, name)}", node);
        }

        return true;
    }

    private string Suggest(TypeDefinition parent, string name)
    {
        if (!Context.Options.Suggestions)
        {
            return "";
        }

        var types = SuggestTypes(parent, name);
        if (types.Count > 0)
        {
            return Suggestions.DidYouMean(types, "to use an inline fragment on");
        }

        return parent is ComplexType complex ? Suggestions.DidYouMean(name, complex.Fields.Select(field => field.Name)) : "";
    }

    /// <summary>
    /// The possible types that have the field, and their interfaces that have it: those that most types share first,
    /// interfaces before what implements them.
    /// </summary>
    private List<string> SuggestTypes(TypeDefinition parent, string name)
    {
        var uses = new Dictionary<ComplexType, int>(ReferenceEqualityComparer.Instance);
        if (parent.IsAbstract)
        {
            foreach (var possible in Context.Schema.GetPossibleTypes(parent).Where(type => type.TryGetField(name, out _)))
            {
                uses.TryAdd(possible, 1);
                foreach (var shared in possible.Interfaces.Where(type => type.TryGetField(name, out _)))
                {
                    uses[shared] = uses.GetValueOrDefault(shared) + 1;
                }
            }
        }

        var sorted = new List<ComplexType>();
        foreach (var (type, _) in uses)
        {
            var index = sorted.FindIndex(other => Precedes(type, other, uses));
            sorted.Insert(index < 0 ? sorted.Count : index, type);
        }

        return sorted.ConvertAll(type => type.Name);
    }

    private bool Precedes(ComplexType type, ComplexType other, Dictionary<ComplexType, int> uses)
    {
        if (uses[type] != uses[other])
        {
            return uses[type] > uses[other];
        }

        if (type is InterfaceType && Context.Schema.IsSubType(other, type))
        {
            return true;
        }

        return !(other is InterfaceType && Context.Schema.IsSubType(type, other)) && string.CompareOrdinal(type.Name, other.Name) < 0;
    }
}
