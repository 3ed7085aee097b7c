using Federation.Execution;
using Federation.Server.Configuration;
using Federation.Types;

namespace Federation.Server.Projection;

/// <summary>
/// Finds the members of a .NET type that the selections under a field need: properties behind selected fields, what the resolvers
/// among them require of their parent, and the key always, since it is what lookups, cursors and lists are matched by.
/// </summary>
internal sealed class SelectionReader(IFieldContext context, ISchemaBindings bindings)
{
    /// <summary>
    /// The members of <paramref name="runtimeType"/>, wherever objects of it stand below the field: under <c>nodes</c> and <c>edges.node</c> of
    /// a connection, in a payload, in <c>… on T</c> of <c>_entities</c>, or as the field's own value. Null when the type is not an object type of
    /// the schema, so that everything is read.
    /// </summary>
    public SelectedMembers? Read(Type runtimeType)
    {
        if (!bindings.TryGetType(runtimeType, out var target) || target.RuntimeType != runtimeType)
        {
            return null;
        }

        var members = new SelectedMembers();
        AddKey(target, members);
        Find(context.Selection, target, members, depth: 0);
        return members;
    }

    private void Find(Selection selection, TypeBinding target, SelectedMembers members, int depth)
    {
        ProjectionDepth.Check(depth);
        if (selection.Field.Type.NamedType is not ObjectType type)
        {
            if (selection.Field.Type.NamedType is { IsAbstract: true } && context.Schema.TryGetType(target.Name, out var definition))
            {
                AddMembers(selection, (ObjectType)definition, target, members, depth);
            }

            return;
        }

        if (string.Equals(type.Name, target.Name, StringComparison.Ordinal))
        {
            AddMembers(selection, type, target, members, depth);
            return;
        }

        bindings.TryGetType(type.Name, out var binding);
        foreach (var child in context.GetSelections(selection, type))
        {
            // Below a resolver other code reads the objects.
            if (child.Field.Type.NamedType.IsComposite
                && (binding is null || (binding.Fields.TryGetValue(child.Field.Name, out var field) && field.Property is not null)))
            {
                Find(child, target, members, depth + 1);
            }
        }
    }

    private void AddMembers(Selection selection, ObjectType type, TypeBinding binding, SelectedMembers members, int depth)
    {
        ProjectionDepth.Check(depth);
        foreach (var child in context.GetSelections(selection, type))
        {
            if (!binding.Fields.TryGetValue(child.Field.Name, out var field))
            {
                continue;
            }

            if (field.Property is not { } property)
            {
                AddRequired(field, binding, members);
                continue;
            }

            var member = members.Add(property.Name);
            var element = ProjectionExpression.ElementType(property.PropertyType) ?? property.PropertyType;
            if (child.Field.Type.NamedType is ObjectType nested && bindings.TryGetType(element, out var nestedBinding))
            {
                AddKey(nestedBinding, member);
                AddMembers(child, nested, nestedBinding, member, depth + 1);
            }
            else
            {
                member.IsWhole = true;
            }
        }
    }

    /// <summary>
    /// What a resolver needs of its parent. One that does not say gets all scalar members: too many columns are slow, too few are wrong.
    /// </summary>
    private static void AddRequired(FieldBinding field, TypeBinding binding, SelectedMembers members)
    {
        foreach (var path in field.ParentRequires)
        {
            members.AddPaths(path);
        }

        if (field.ParentRequires.Count == 0)
        {
            foreach (var scalar in ProjectionExpression.ScalarMembers(binding.RuntimeType))
            {
                members.Add(scalar.Name).IsWhole = true;
            }
        }
    }

    private static void AddKey(TypeBinding binding, SelectedMembers members)
    {
        foreach (var key in binding.KeyMembers)
        {
            members.Add(key.Name).IsWhole = true;
        }
    }
}
