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
}
