using Federation.Shared.Vocabulary;

namespace Federation.Customers.Domain;

/// <summary>
/// The appointments that a dealer can offer, computed from its opening hours: no table to fill and none to run dry. A booked
/// appointment takes its slot away when appointments exist.
/// </summary>
public static class Slots
{
    /// <summary>The longest stretch that can be asked for.</summary>
    public const int MostDays = 31;

    /// <summary>How far ahead a dealer's calendar goes.</summary>
    public const int DaysAhead = 365;

    /// <summary>The starts of all free slots, ordered, in UTC.</summary>
    /// <param name="kind">What for; it decides how long a slot is.</param>
    /// <param name="hours">The dealer's week.</param>
    /// <param name="zone">The dealer's time zone: a slot at nine stays at nine when the clocks change.</param>
    /// <param name="from">The first day.</param>
    /// <param name="days">How many days, at most <see cref="MostDays"/>.</param>
    /// <param name="now">Slots that have begun are gone.</param>
    public static IReadOnlyList<DateTimeOffset> Of(
        AppointmentKind kind, IReadOnlyList<OpeningHours> hours, TimeZoneInfo zone, DateOnly from, int days, DateTimeOffset now)
    {
        var length = Length(kind);
        var slots = new List<DateTimeOffset>();
        for (var day = 0; day < Math.Min(days, MostDays); day++)
        {
            var date = from.AddDays(day);
            foreach (var open in hours.Where(h => h.Day == date.DayOfWeek).OrderBy(h => h.Opens))
            {
                for (var start = date.ToDateTime(open.Opens); start + length <= date.ToDateTime(open.Closes); start += length)
                {
                    // An hour that the clocks skip has no slot.
                    if (!zone.IsInvalidTime(start) && new DateTimeOffset(start, zone.GetUtcOffset(start)).ToUniversalTime() is var slot && slot > now)
                    {
                        slots.Add(slot);
                    }
                }
            }
        }

        return slots;
    }

    /// <summary>What a dealer has to offer to have slots of a kind; null: any dealer has them.</summary>
    public static string? NeededService(AppointmentKind kind) => kind switch
    {
        AppointmentKind.TestDrive => "TEST_DRIVE",
        AppointmentKind.Workshop => "SERVICE",
        AppointmentKind.Handover or AppointmentKind.Appraisal => "SALES",
        _ => null,
    };

    private static TimeSpan Length(AppointmentKind kind) => kind switch
    {
        AppointmentKind.VideoConsultation or AppointmentKind.Appraisal => TimeSpan.FromMinutes(30),
        AppointmentKind.Handover => TimeSpan.FromMinutes(90),
        AppointmentKind.Workshop => TimeSpan.FromMinutes(120),
        _ => TimeSpan.FromMinutes(60),
    };
}
