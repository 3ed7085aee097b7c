using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Federation.Shared.Data;

/// <summary>What made the database: a database with another stamp is built anew.</summary>
public sealed class DatabaseStamp
{
    /// <summary>There is one row.</summary>
    public const string OnlyKey = "stamp";

    /// <summary><see cref="OnlyKey"/>.</summary>
    public string Key { get; set; } = OnlyKey;

    /// <summary>Model hash, generator version, seed.</summary>
    public required string Value { get; set; }

    internal static void Configure(EntityTypeBuilder<DatabaseStamp> entity)
    {
        entity.ToTable("database_stamp");
        entity.HasKey(s => s.Key);
    }
}
