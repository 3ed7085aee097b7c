using Federation.Shared.Data;
using Federation.Shared.Values;
using Federation.Shared.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace Federation.Subgraphs.Tests.Shared;

/// <summary>A small database with one of everything the shared conventions treat.</summary>
internal sealed class SampleContext(DbContextOptions<SampleContext> options) : SubgraphDbContext(options)
{
    public DbSet<SampleRow> Rows => Set<SampleRow>();

    protected override string SubgraphName => "services";

    protected override void BuildModel(ModelBuilder modelBuilder) => modelBuilder.Entity<SampleRow>().HasKey(r => r.Code);
}

internal sealed class SampleRow : IPositioned
{
    public required string Code { get; set; }

    public required LocalizedText Names { get; set; }

    public DateTimeOffset At { get; set; }

    public Propulsion Propulsion { get; set; }

    public List<string> Tags { get; set; } = [];

    public int Stock { get; set; }

    public long? PositionX { get; set; }

    public long? PositionY { get; set; }

    public long? PositionZ { get; set; }
}
