using System.Reflection;
using Federation.Server.Configuration;
using Federation.Server.Discovery;

namespace Federation.Server.Invocation;

/// <summary><c>[Parent]</c> parameters: one parent, or all of a level.</summary>
internal static class ParentBinding
{
    public static ParameterBinding Create(ParameterInfo parameter, ParentAttribute attribute, FieldConfiguration field, SchemaMistakes mistakes)
    {
        var none = ParameterBinding.From(static _ => null);
        if (field.ParentRuntimeType is not { } parent)
        {
            mistakes.Add(field.Member, $"has the [Parent] parameter '{parameter.Name}', but a root field has no parent: remove the parameter, or move the method to an [ObjectType<T>] class.");
            return none;
        }

        field.ParentRequires = Requires(attribute, parent, field, mistakes);
        if (parameter.ParameterType.IsAssignableFrom(parent))
        {
            return ParameterBinding.From(static i => i.Single!.Parent);
        }

        if (ClrTypes.ElementType(parameter.ParameterType) is { } element && element.IsAssignableFrom(parent) && parameter.ParameterType.IsAssignableFrom(element.MakeArrayType()))
        {
            field.IsBatch = true;
            var list = BatchValues.ParentList(element);
            return ParameterBinding.From(i => list(i.Batch!.Parents));
        }

        var name = ClrTypes.Display(parent);
        mistakes.Add(field.Member, $"has the [Parent] parameter '{parameter.Name}' of type {ClrTypes.Display(parameter.ParameterType)}: it must be {name} or, for a batch resolver, IReadOnlyList<{name}>.");
        return none;
    }

    private static string[] Requires(ParentAttribute attribute, Type parent, FieldConfiguration field, SchemaMistakes mistakes)
    {
        var paths = attribute.Requires?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        foreach (var path in paths)
        {
            var current = parent;
            foreach (var name in path.Split('.'))
            {
                var property = current.GetProperty(name);
                if (property is null)
                {
                    mistakes.Add(field.Member, $"has [Parent(requires: \"{attribute.Requires}\")], but {ClrTypes.Display(current)} has no property '{name}': use C# names, separated by spaces.");
                    break;
                }

                current = ClrTypes.ElementType(property.PropertyType) ?? ClrTypes.WithoutNullable(property.PropertyType);
            }
        }

        return paths;
    }
}
