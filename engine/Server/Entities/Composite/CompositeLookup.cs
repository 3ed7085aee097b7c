using System.Text.Json;
using System.Text.Json.Nodes;
using Federation.Execution;
using Federation.Server.Configuration;

namespace Federation.Server.Entities.Composite;

/// <summary>A lookup field of the query root: its arguments are put together to the representation that <c>_entities</c> would have got.</summary>
internal sealed class CompositeLookup(string field, EntityType entity, IReadOnlyList<(string Argument, IReadOnlyList<FieldConfiguration> Path)> arguments)
{
    public string Field { get; } = field;

    public FieldResolver Resolver(EntityResolver entities) => new AsyncFieldResolver(context => entities.ResolveOneAsync(context, Representation(context)));

    private JsonElement Representation(IFieldContext context)
    {
        var representation = new JsonObject { ["__typename"] = entity.Type.Name };
        foreach (var (argument, path) in arguments)
        {
            PathJson.Set(representation, path, context.ArgumentValue(argument));
        }

        return JsonSerializer.SerializeToElement(representation);
    }
}
