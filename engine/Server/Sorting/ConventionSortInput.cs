using System.Linq.Expressions;
using Federation.Server.Configuration;
using Federation.Server.Discovery;
using Federation.Server.Filtering;

namespace Federation.Server.Sorting;

/// <summary>The sort input without a class of the caller's: every scalar property that is a field of the schema.</summary>
internal sealed class ConventionSortInput<T> : SortInputType<T>
{
    public ConventionSortInput(ISchemaConfiguration schema)
    {
        foreach (var property in ObjectTypeFields.Properties(typeof(T)))
        {
            if (OperationInputs.CanSort(property.PropertyType) && property.SetMethod is not null && schema.FieldName(property) is { } name)
            {
                var row = Expression.Parameter(typeof(T), "x");
                Add(new SortField(name, Expression.Lambda(Expression.Property(row, property), row)));
            }
        }
    }
}
