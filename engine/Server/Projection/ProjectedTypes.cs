using Federation.Server.Configuration;

namespace Federation.Server.Projection;

/// <summary>The types that are read by projection; at start all that can be selected of them is checked.</summary>
internal sealed class ProjectedTypes
{
    private readonly HashSet<Type> _types = [];

    public void Add(Type type) => _types.Add(type);

    /// <summary>One sentence for each member that could be selected but not be read; empty when all is well.</summary>
    public IReadOnlyList<string> Check(ISchemaBindings bindings)
    {
        var complaints = new List<string>();
        var seen = new HashSet<Type>();
        var pending = new Queue<Type>(_types);
        while (pending.TryDequeue(out var type))
        {
            if (!seen.Add(type) || !ProjectionExpression.IsConstructible(type) || !bindings.TryGetType(type, out var binding) || binding.RuntimeType != type)
            {
                continue;
            }

            foreach (var field in binding.Fields.Values)
            {
                if (field.Property is not { } property)
                {
                    continue;
                }

                if (ProjectionExpression.Complaint(type, property.Name) is { } complaint)
                {
                    complaints.Add(complaint);
                }

                pending.Enqueue(ProjectionExpression.ElementType(property.PropertyType) ?? property.PropertyType);
            }
        }

        complaints.Sort(StringComparer.Ordinal);
        return complaints;
    }
}
