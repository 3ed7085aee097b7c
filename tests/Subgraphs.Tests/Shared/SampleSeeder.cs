using Federation.Shared.Data;
using Federation.Shared.Seed;
using Federation.Shared.Values;
using Federation.Shared.Vocabulary;

namespace Federation.Subgraphs.Tests.Shared;

internal sealed class SampleSeeder : IDatabaseSeeder<SampleContext>
{
    private static int s_runs;

    public static int Runs => s_runs;

    public async Task SeedAsync(SampleContext context, SeedData world, IProgress<string> progress, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref s_runs);
        progress.Report("rows");
        await context.InsertAllAsync(world.Dealers.Select(Row), cancellationToken);
    }

    private static SampleRow Row(SeedDealer dealer)
    {
        var position = GeoPosition.From(dealer.Position);
        return new()
        {
            Code = dealer.Code, Names = LocalizedText.Of(dealer.Name, dealer.Name, dealer.Name), At = SeedData.AsOfInstant, Propulsion = Propulsion.Bev,
            Tags = [.. dealer.Brands], Stock = 5, PositionX = position.X, PositionY = position.Y, PositionZ = position.Z,
        };
    }
}
