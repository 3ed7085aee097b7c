using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Federation.Shared.Idempotency;

/// <summary>What became of a request with an idempotency key, written in the transaction of its effect.</summary>
public sealed class IdempotencyRecord
{
    /// <summary>Who asked: keys of different actors never meet.</summary>
    public required string Actor { get; set; }

    /// <summary>The mutation.</summary>
    public required string Operation { get; set; }

    /// <summary>The client's key.</summary>
    public required string Key { get; set; }

    /// <summary>SHA-256 of the input: the same key with another input is an error.</summary>
    public required string RequestHash { get; set; }

    /// <summary>The id of what the effect made, from which a repeated request is answered.</summary>
    public required string ResponseId { get; set; }

    /// <summary>What cannot be read back from the entity, as JSON.</summary>
    public string? ResponseJson { get; set; }

    /// <summary>When the effect happened.</summary>
    public DateTimeOffset At { get; set; }

    internal static void Configure(EntityTypeBuilder<IdempotencyRecord> entity)
    {
        Microsoft.EntityFrameworkCore.RelationalEntityTypeBuilderExtensions.ToTable(entity, "idempotency");
        entity.HasKey(r => new { r.Actor, r.Operation, r.Key });
    }
}
