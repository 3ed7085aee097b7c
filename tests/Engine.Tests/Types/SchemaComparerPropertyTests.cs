using System.Text.RegularExpressions;
using Federation.Language;
using Federation.Types;
using Xunit;

namespace Federation.Engine.Tests.Types;

/// <summary>No change is reported exactly when both schemas print the same, sorted and with applied directives.</summary>
public sealed partial class SchemaComparerPropertyTests
{
    private const int Mutants = 20_000;
    private const int MinimumOfValidMutants = 500;

    private const string Sdl = """"
        """Cars."""
        schema @audience { query: Query mutation: Mutation }
        "Who sees it." directive @audience(names: [String!]! = ["DEALER"], since: Int = 1 @deprecated) repeatable on OBJECT | FIELD_DEFINITION | SCHEMA | ENUM_VALUE | SCALAR | UNION | INTERFACE | ARGUMENT_DEFINITION
        directive @owner(team: Team! = ALPHA) on OBJECT | ENUM | INPUT_OBJECT | INPUT_FIELD_DEFINITION
        enum Team { ALPHA BETA @deprecated(reason: "Gone.") GAMMA @audience }
        type Query { "One." vehicle(vin: ID!, "Where." market: String! = "DE" @audience, filter: Filter = {doors: 5, fuel: BEV}): Vehicle models: [String!]! }
        type Mutation { reserve(by: Key!, team: Team = BETA): Car @deprecated cancel(by: Key, reason: String): [[Van!]] }
        interface Node { id: ID! }
        interface Vehicle implements Node @audience { id: ID! doors: Int }
        type Car implements Vehicle & Node @audience(names: ["A"]) @audience(names: ["B"]) { id: ID! doors: Int! }
        type Van implements Vehicle & Node @owner(team: BETA) { id: ID! doors: Int load: Float @deprecated(reason: "Use volume.") }
        union Anything @audience = Car | Van | Mutation
        enum Fuel @owner { PETROL "Battery." BEV HYDROGEN }
        scalar Day @specifiedBy(url: "https://example.com/day") @audience
        scalar Time
        input Filter { doors: Int = 3 fuel: Fuel! = PETROL wheels: Int since: Day = "2026-03-01" @owner(team: GAMMA) }
        input Key @oneOf { vin: ID order: Int until: Time }
        """";

    private static readonly SchemaPrinterOptions s_sorted = new() { Sorted = true, IncludeAppliedDirectives = true };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Compare_Mutants_ReportNothingExactlyWhenTheyPrintTheSame(int seed)
    {
        var random = new Random(seed);
        var tokens = Token().Matches(Sdl).Select(match => match.Value).ToArray();
        var original = Schema.Parse(Sdl);
        var printed = SchemaPrinter.Print(original, s_sorted);
        var valid = 0;
        for (var i = 0; i < Mutants; i++)
        {
            var sdl = Mutate(tokens, random);
            if (!Utf8GraphQLParser.TryParse(new SourceText(sdl), ParserOptions.TrustedSdl, out var document, out _)
                || SchemaBuilder.Build(document).Schema is not { } mutant)
            {
                continue;
            }

            valid++;
            var isSame = SchemaPrinter.Print(mutant, s_sorted) == printed;
            Assert.True(isSame == (SchemaComparer.Compare(original, mutant).Count == 0), sdl);
            Assert.True(isSame == (SchemaComparer.Compare(mutant, original).Count == 0), sdl);
        }

        Assert.InRange(valid, MinimumOfValidMutants, Mutants);
    }

    /// <summary>Deletes, repeats, swaps or replaces one or two runs of tokens.</summary>
    private static string Mutate(string[] original, Random random)
    {
        var tokens = original.ToList();
        for (var edits = random.Next(4) == 0 ? 2 : 1; edits > 0; edits--)
        {
            var length = random.Next(1, 6);
            var from = random.Next(tokens.Count - length);
            var run = tokens.GetRange(from, length);
            switch (random.Next(4))
            {
                case 0:
                    tokens.RemoveRange(from, length);
                    break;
                case 1:
                    tokens.InsertRange(random.Next(tokens.Count), run);
                    break;
                case 2:
                    tokens.RemoveRange(from, length);
                    tokens.InsertRange(random.Next(tokens.Count), run);
                    break;
                default:
                    tokens[from] = tokens[random.Next(tokens.Count)];
                    break;
            }
        }

        return string.Join(' ', tokens);
    }

    [GeneratedRegex("\"\"\"[^\"]*\"\"\"|\"[^\"]*\"|[A-Za-z_]\\w*|\\d+|[^\\s\\w]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
