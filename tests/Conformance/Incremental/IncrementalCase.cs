using System.Text.Json;
using System.Text.Json.Nodes;

namespace Federation.Conformance.Incremental;

/// <summary>A query with what its fields are read from.</summary>
/// <param name="Query">The query.</param>
/// <param name="Root">The root value.</param>
internal sealed record IncrementalCase(string Query, JsonElement Root)
{
    public const string Sdl = """
        type Query { number: Int  car: Car  cars: [Car!]!  dealer: Dealer!  showroom: [Car] }
        type Car { id: Int!  name: String!  price: Int  dealer: Dealer  parts: [Part!]  tags: [String!]!  twins: [Car] }
        type Dealer { city: String!  phone: String  boss: Person!  cars: [Car!] }
        type Person { name: String!  assistant: Person }
        type Part { code: String!  maker: Dealer  sizes: [Int!] }
        """;

    public string ToJson() => new JsonObject { ["schema"] = Sdl, ["query"] = Query, ["root"] = JsonSerializer.SerializeToNode(Root) }.ToJsonString();
}
