using Microsoft.EntityFrameworkCore;

namespace Federation.Server.EntityFramework;

/// <summary>Conventions of the stored model.</summary>
public static class ModelConfigurationBuilderExtensions
{
    /// <summary>
    /// Stores every <see cref="DateTimeOffset"/> as UTC ticks. Filters, orders and cursors over such members work as over any other; call
    /// it in <c>DbContext.ConfigureConventions</c>.
    /// </summary>
    /// <param name="builder">The conventions.</param>
    public static ModelConfigurationBuilder StoreInstantsAsTicks(this ModelConfigurationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
        return builder;
    }

    /// <summary>
    /// Stores every <see cref="decimal"/> as a number of hundredths (<c>bigint</c>). SQLite has no decimal type and keeps them as text else,
    /// which sorts <c>"9.50"</c> after <c>"10.00"</c> outside of EF Core and cannot use an index within it. Call it in
    /// <c>DbContext.ConfigureConventions</c>; a property of another scale says so with <c>HasConversion(new MinorUnitsConverter(4))</c>.
    /// </summary>
    /// <param name="builder">The conventions.</param>
    public static ModelConfigurationBuilder StoreDecimalsAsMinorUnits(this ModelConfigurationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Properties<decimal>().HaveConversion<MinorUnitsConverter>();
        return builder;
    }
}
