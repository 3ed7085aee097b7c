using System.Linq.Expressions;
using Federation.Server.Configuration;
using Federation.Server.Discovery;

namespace Federation.Server.Filtering;

/// <summary>The filter input without a class of the caller's: every scalar property that is a field of the schema.</summary>
internal sealed class ConventionFilterInput<T> : FilterInputType<T>
{
    public ConventionFilterInput(ISchemaConfiguration schema)
    {
        foreach (var property in ObjectTypeFields.Properties(typeof(T)))
        {
            if (OperationInputs.CanFilter(property.PropertyType) && property.SetMethod is not null && schema.FieldName(property) is { } name)
            {
                var row = Expression.Parameter(typeof(T), "x");
                Add(new FilterField(name, Expression.Lambda(Expression.Property(row, property), row)));
            }
        }
    }
}
