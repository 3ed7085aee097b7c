using System.Text.Json;
using Federation.Server.Configuration;
using Federation.Server.Discovery;
using Federation.Server.Inputs;
using Federation.Types;

namespace Federation.Server.Entities;

/// <summary>The readers of all types, made when first needed.</summary>
internal sealed class RepresentationReaders(SchemaDiscovery discovery)
{
    private readonly Dictionary<Type, RepresentationReader> _readers = [];

    public RepresentationReader Of(TypeConfiguration type)
    {
        if (_readers.TryGetValue(type.RuntimeType, out var known))
        {
            return known;
        }

        var builder = type.RuntimeType.IsAbstract ? null : ObjectBuilder.TryCreate(type.RuntimeType);
        var reader = new RepresentationReader(builder);
        _readers.Add(type.RuntimeType, reader);
        for (var i = 0; i < (builder?.Slots.Count ?? 0); i++)
        {
            Add(reader, i, builder!.Slots[i], type);
        }

        return reader;
    }

    /// <summary>Reads a value of this C# shape that is such a field.</summary>
    public Func<JsonElement, object?>? Value(TypeShape shape, FieldConfiguration field) => Value(shape, Sdl.NamedType(field.Type!), field.IdType);

    /// <summary>Reads a value of this C# shape and schema type.</summary>
    /// <param name="shape">The .NET type.</param>
    /// <param name="typeName">The schema type at the bottom of all lists.</param>
    /// <param name="idType">The type whose global ids the values are.</param>
    public Func<JsonElement, object?>? Value(TypeShape shape, string typeName, string? idType)
    {
        if (shape.Element is { } element && !discovery.Scalars.TryGet(shape.Type, out _))
        {
            return ListOf(shape.Type, element, typeName, idType);
        }

        var type = shape.Type;
        if (discovery.Outputs.Objects.TryGetValue(type, out var configuration))
        {
            var nested = Of(configuration);
            return nested.Create;
        }

        if (type.IsEnum)
        {
            return json => json.ValueKind == JsonValueKind.Null ? null : LeafConversion.To(type, json.GetString());
        }

        return discovery.Scalars.Coercion(typeName) is { } scalar ? json => Scalar(json, type, scalar, idType) : null;
    }

    private void Add(RepresentationReader reader, int index, ObjectSlot slot, TypeConfiguration type)
    {
        var name = slot.Name;
        if (type.FindField(name) is not { Type: not null } field || Value(slot.Shape, field) is not { } read)
        {
            return;
        }

        reader.Add(index, name, read);
        if (slot.Property is { SetMethod.IsPublic: true } property && MemberAttributes.Has<ExternalAttribute>(property))
        {
            reader.AddExternal(name, slot.Setter ?? ObjectBuilder.Setter(property), read);
        }
    }

    private Func<JsonElement, object?>? ListOf(Type list, TypeShape element, string typeName, string? idType)
    {
        var item = Value(element, typeName, idType);
        var create = ListFactory.TryCreate(list, ClrTypes.ElementType(list)!);
        if (item is null || create is null)
        {
            return null;
        }

        return json => json.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.Array => create([.. json.EnumerateArray().Select(item)]),
            _ => throw EntityErrors.Invalid("a list was expected where a value stands."),
        };
    }

    private static object? Scalar(JsonElement json, Type type, ScalarCoercion scalar, string? idType)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (!scalar.TryParseJson(json, out var value, out var error))
        {
            throw EntityErrors.Invalid(error);
        }

        return LeafConversion.To(type, idType is null ? value : NodeIdText.RequireKey(idType, (string)value!));
    }
}
