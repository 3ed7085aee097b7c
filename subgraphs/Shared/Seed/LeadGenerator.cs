using Federation.Shared.States;
using Federation.Shared.Vocabulary;

namespace Federation.Shared.Seed;

/// <summary>Makes leads by replaying <see cref="Lifecycles.Lead"/>.</summary>
internal sealed class LeadGenerator
{
    private const int Count = 600;
    private const int PlantedAssigned = 5;
    private static readonly Touchpoint[] Sources = [Touchpoint.Web, Touchpoint.Web, Touchpoint.App, Touchpoint.Partner, Touchpoint.DealerDesk, Touchpoint.Ccic, Touchpoint.Kiosk];
    private static readonly string[] Partners = ["AUTOBOERSE", "CARFINDER", "MOTORMARKT"];

    private readonly SeedData _world;
    private readonly SeedStream _stream = new(SeedData.Seed, "leads");

    private LeadGenerator(SeedData world) => _world = world;

    public static IReadOnlyList<SeedLead> Generate(SeedData world)
    {
        var generator = new LeadGenerator(world);
        return [.. Enumerable.Range(0, Count).Select(generator.Lead)];
    }

    private SeedLead Lead(int index)
    {
        var number = $"L-{index + 1:000000}";
        var isPlanted = index < PlantedAssigned;
        var customer = isPlanted ? _world.Customers[index] : _stream.Pick(_world.Customers);
        var builds = _world.Configurations;
        // The planted leads wait at the planted dealer with a build of the first customers.
        var interest = isPlanted ? builds[index] : _stream.Chance(60) ? builds[_stream.Next(ConfigurationGenerator.Saved)] : null;
        var dealerCode = isPlanted ? SeedFixtures.DealerCode : customer.HomeDealerCode;
        var source = _stream.Pick(Sources);
        var created = SeedData.AsOfInstant.AddMinutes(-_stream.Between(isPlanted ? 300 : 30, isPlanted ? 900 : 250_000));
        var events = Replay(created, dealerCode, isPlanted ? LeadStatus.Assigned : null);
        var status = events[^1].To;
        var assigned = events.LastOrDefault(e => e.To == LeadStatus.Assigned);
        var isOpen = !Lifecycles.Lead.IsFinal(status);
        return new(
            NodeIds.Lead(number), number, events.Count, status, source, source == Touchpoint.Partner ? _stream.Pick(Partners) : null, customer.MarketCode,
            _stream.Between(5, 98), assigned is null ? null : dealerCode, assigned is null ? null : NodeIds.Dealer(dealerCode),
            isOpen ? assigned?.At.AddHours(24) : null, interest?.Id, customer.Id, created, events);
    }

    private List<SeedLeadEvent> Replay(DateTimeOffset created, string dealerCode, LeadStatus? last)
    {
        var state = Lifecycles.Lead.Initial;
        var at = created;
        var events = new List<SeedLeadEvent> { new(at, null, state, "system") };
        while (state != last && !Lifecycles.Lead.IsFinal(state))
        {
            var open = Lifecycles.Lead.Next(state);
            var next = last is null && _stream.Chance(30) ? _stream.Pick(open) : open[0];
            at = at.AddMinutes(_stream.Between(5, last is null ? 9_000 : 90));
            // Some leads lie where they are.
            if (at > SeedData.AsOfInstant || (last is null && _stream.Chance(14)))
            {
                break;
            }

            events.Add(new(at, state, next, next is LeadStatus.Qualified or LeadStatus.Assigned or LeadStatus.Recycled ? "system" : $"dealer:{dealerCode}"));
            state = next;
        }

        return events;
    }
}
