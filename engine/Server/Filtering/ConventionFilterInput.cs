using System.ComponentModel.DataAnnotations.Schema;
using System.Linq.Expressions;
using System.Reflection;
using Federation.Server.Configuration;
using Federation.Server.Discovery;
using Federation.Server.Projection;

namespace Federation.Server.Filtering;

/// <summary>
/// The filter input without a class of the caller's: every property that is a field of the schema and is stored, references and lists of
/// objects among them.
/// </summary>
internal sealed class ConventionFilterInput<T> : FilterInputType<T>
{
    public ConventionFilterInput(ISchemaConfiguration schema)
    {
        foreach (var property in ObjectTypeFields.Properties(typeof(T)))
        {
            if (IsFiltered(property, schema) && schema.FieldName(property) is { } name)
            {
                var row = Expression.Parameter(typeof(T), "x");
                Add(new FilterField(name, Expression.Lambda(Expression.Property(row, property), row)));
            }
        }
    }

    private static bool IsFiltered(PropertyInfo property, ISchemaConfiguration schema) =>
        property.SetMethod is not null
        && !property.IsDefined(typeof(NotMappedAttribute), inherit: true)
        && !property.IsDefined(typeof(GraphQLTypeAttribute), inherit: true)
        && (OperationInputs.CanFilter(property.PropertyType) || schema.IsObjectType(ProjectionExpression.ElementType(property.PropertyType) ?? property.PropertyType));
}
