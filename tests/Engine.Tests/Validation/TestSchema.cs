using Federation.Types;

namespace Federation.Engine.Tests.Validation;

/// <summary>A small schema with every kind of type.</summary>
internal static class TestSchema
{
    public static Schema Instance { get; } = Schema.Parse("""
        directive @trace(level: Int = 1) repeatable on FIELD
        directive @only on QUERY

        interface Node { id: ID! }
        interface Product implements Node { id: ID! name(upper: Boolean = false): String! }

        type Car implements Product & Node {
          id: ID!
          name(upper: Boolean = false): String!
          doors: Int!
          fuel: Fuel
          dealer: Dealer
          similar(first: Int! = 3): [Car!]!
        }

        type Wheel implements Product & Node { id: ID! name(upper: Boolean = false): String! doors: String size: Float }
        type Dealer implements Node { id: ID! city: String cars(filter: CarFilter): [Car!] }

        union Found = Car | Dealer
        enum Fuel { PETROL ELECTRIC }
        input CarFilter { fuel: Fuel minDoors: Int! = 3 codes: [String!] and: [CarFilter!] owner: OwnerFilter }
        input OwnerFilter { name: String! }
        input CarBy @oneOf { id: ID vin: String }

        type Query {
          car(id: ID!): Car
          carBy(by: CarBy!): Car
          product: Product
          dealer: Dealer
          found: [Found]
          cars(filter: CarFilter, first: Int): [Car!]!
        }

        type Mutation { sell(id: ID!): Car }
        type Subscription { sold: Car priced: Car }
        """);
}
