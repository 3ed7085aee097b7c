using System.Reflection;
using System.Text.Json;
using Federation.Language;
using Federation.Server.Configuration;
using Federation.Server.Discovery;

namespace Federation.Server.Entities;

/// <summary>
/// A <c>[Require]</c> parameter in Apollo Federation: a path of the field's <c>@requires</c>, whose value comes out of the representation that the
/// gateway sent for the parent.
/// </summary>
internal sealed class RequiredValue
{
    private readonly FieldConfiguration _field;
    private readonly SchemaDiscovery _discovery;
    private Func<JsonElement, object?>? _read;

    private RequiredValue(ParameterInfo parameter, string path, FieldConfiguration field, SchemaDiscovery discovery)
    {
        Path = path.Split('.');
        Shape = NullabilityReader.Read(parameter);
        Type = discovery.Inputs.Argument(parameter).Type;
        _field = field;
        _discovery = discovery;
    }

    /// <summary>Names from the entity down.</summary>
    public string[] Path { get; }

    public TypeNode Type { get; }

    public TypeShape Shape { get; }

    /// <summary>The path as a selection: <c>dimension { weight }</c>.</summary>
    public string Selection => string.Join(" { ", Path) + string.Concat(Enumerable.Repeat(" }", Path.Length - 1));

    /// <summary>Null when the parameter is none.</summary>
    public static ParameterBinding? TryBind(ParameterInfo parameter, FieldConfiguration field, SchemaDiscovery discovery)
    {
        if (discovery.IsComposite || MemberAttributes.Find<RequireAttribute>(parameter) is not { } require)
        {
            return null;
        }

        var complaint = Complaint(require.Field, field);
        if (complaint is not null)
        {
            discovery.Mistakes.Add(field.Member, $"has the parameter '{parameter.Name}' with [Require(\"{require.Field}\")], {complaint}");
            return ParameterBinding.From(static _ => null);
        }

        var value = new RequiredValue(parameter, require.Field, field, discovery);
        field.Requirements.Add(value);
        return ParameterBinding.From(invocation => value.Of(invocation.Single!.Parent!));
    }

    /// <summary>The value for an entity.</summary>
    public object? Of(object entity)
    {
        var json = _discovery.Entities.RepresentationOf(entity);
        foreach (var name in Path)
        {
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out json))
            {
                json = default;
                break;
            }
        }

        if (json.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null))
        {
            _read ??= _discovery.Entities.Readers.Value(Shape, Sdl.NamedType(Type), idType: null);
            return _read!(json);
        }

        return Sdl.IsNonNull(Type)
            ? throw EntityErrors.Invalid($"it has no '{string.Join('.', Path)}', which {_field.TypeName}.{_field.Name} requires.")
            : null;
    }

    private static string? Complaint(string path, FieldConfiguration field)
    {
        if (field.ParentRuntimeType is null)
        {
            return "but a root field has no entity: move the method to an [ObjectType<T>] class.";
        }

        if (field.IsBatch)
        {
            return "but is a batch resolver: take one parent, or use [Requires] and [External] properties of the parents.";
        }

        return path.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.')
            ? null
            : "which only Composite Schemas can express: name a field, or a path with dots.";
    }
}
