namespace Federation.Gateway.Tests.Doubles;

/// <summary>A small graph of our own: a bike shop of three subgraphs with keys, requirements, unions and a mutation.</summary>
internal static class BikeSchemas
{
    public const string Catalog =
        """
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible", "@cost"])

        interface Named { name: String! }
        interface Problem { message: String! }

        type Bike implements Named @key(fields: "id") {
          id: ID!
          name: String!
          frame: Frame!
          parts: [Part!]!
          weightGrams: Int!
          paintedAt: String
          build: String! @inaccessible
          shop: Shop
          accessory: Accessory
        }

        type Frame @key(fields: "id") { id: ID! code: String! material: Material! }
        enum Material { STEEL ALU CARBON }
        type Part @key(fields: "id") { id: ID! code: String! label(locale: String = "en"): String! }
        type Lamp implements Named @key(fields: "id") { id: ID! name: String! lumen: Int! }
        type Lock implements Named { name: String! level: Int! }
        union Accessory = Lamp | Lock
        type Shop @key(fields: "id") { id: ID! bikes(first: Int = 10): BikeConnection }
        type BikeConnection { nodes: [Bike!]! edges: [BikeEdge!]! pageInfo: PageInfo! totalCount: Int! @cost(weight: 10) }
        type BikeEdge { node: Bike! cursor: String! }
        type PageInfo @shareable { hasNextPage: Boolean! endCursor: String }
        type NotFound implements Problem @shareable { message: String! id: ID! }
        type TooLight implements Problem { message: String! minimumGrams: Int! }
        union BuildError = NotFound | TooLight
        type BuildPayload { bike: Bike errors: [BuildError!]! }
        input BuildInput { frame: ID! material: Material = STEEL parts: [ID!]! note: String }

        type Query { bike(id: ID!): Bike bikes(first: Int = 10, material: Material): BikeConnection accessories: [Accessory!] named: [Named!] }
        type Mutation { build(input: BuildInput!): BuildPayload! paint(id: ID!, colour: String!): BuildPayload! }
        """;

    public const string Pricing =
        """
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires"])

        type Money @shareable { cents: Int! currency: String! }

        type Bike @key(fields: "id") {
          id: ID!
          frame: Frame! @external
          parts: [Part!]! @external
          weightGrams: Int! @external
          paintedAt: String @external
          build: String! @external
          price: Money @requires(fields: "frame { code } parts { code } weightGrams paintedAt build")
          warrantyYears: Int
        }

        type Frame @key(fields: "id", resolvable: false) { id: ID! code: String! @external }
        type Part @key(fields: "id") { id: ID! code: String! @external price(currency: String! = "EUR"): Money }
        type Lamp @key(fields: "id") { id: ID! price: Money! }
        interface Problem { message: String! }
        type NotFound implements Problem @shareable { message: String! id: ID! }

        type Query { cheapest: Bike }
        type Mutation { discount(bike: ID!, percent: Int!): Money! }
        """;

    public const string Stores =
        """
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires"])

        type PageInfo @shareable { hasNextPage: Boolean! endCursor: String }
        type Money @shareable { cents: Int! currency: String! }

        type Shop @key(fields: "id") { id: ID! displayName: String! city: String! chief: Person }
        type Person @key(fields: "id") { id: ID! displayName: String! favourite: Bike }
        type Bike @key(fields: "id") {
          id: ID!
          price: Money @external
          deposit: Money @requires(fields: "price { cents }")
          reviews: [Review!]
        }

        type Review { stars: Int! author: Person! text: String }

        type Query { shops: [Shop!] me: Person }
        """;

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["catalog"] = Catalog,
        ["pricing"] = Pricing,
        ["stores"] = Stores,
    };
}
