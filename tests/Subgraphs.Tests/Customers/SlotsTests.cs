using Federation.Customers.Domain;
using Federation.Shared.Vocabulary;
using Xunit;

namespace Federation.Subgraphs.Tests.Customers;

public sealed class SlotsTests
{
    private static readonly TimeZoneInfo s_berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly DateTimeOffset s_long_ago = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(AppointmentKind.TestDrive, "09:00 10:00 11:00")]
    [InlineData(AppointmentKind.VideoConsultation, "09:00 09:30 10:00 10:30 11:00 11:30")]
    [InlineData(AppointmentKind.Handover, "09:00 10:30")]
    [InlineData(AppointmentKind.Workshop, "09:00")]
    public void Of_OneMorning_FillsTheHoursWithWholeSlots(AppointmentKind kind, string starts) => Assert.Equal(
        starts.Split(' ').Select(s => At($"2026-03-02T{s}+01:00")),
        Slots.Of(kind, [Open(DayOfWeek.Monday, 9, 12)], s_berlin, new(2026, 3, 2), 1, s_long_ago));

    [Fact]
    public void Of_SlotsThatHaveBegun_AreGone() => Assert.Equal(
        [At("2026-03-02T11:00+01:00")],
        Slots.Of(AppointmentKind.TestDrive, [Open(DayOfWeek.Monday, 9, 12)], s_berlin, new(2026, 3, 2), 1, At("2026-03-02T10:00+01:00")));

    [Fact]
    public void Of_AWeek_SkipsDaysThatAreClosed() => Assert.Equal(
        [At("2026-03-02T09:00+01:00"), At("2026-03-04T14:00+01:00"), At("2026-03-09T09:00+01:00")],
        Slots.Of(AppointmentKind.TestDrive, [Open(DayOfWeek.Wednesday, 14, 15), Open(DayOfWeek.Monday, 9, 10)], s_berlin, new(2026, 3, 1), 9, s_long_ago));

    [Fact]
    public void Of_TheHourThatSummerTimeSkips_HasNoSlot() => Assert.Equal(
        [At("2026-03-29T00:00Z"), At("2026-03-29T01:00Z"), At("2026-03-29T02:00Z")],
        Slots.Of(AppointmentKind.TestDrive, [Open(DayOfWeek.Sunday, 1, 5)], s_berlin, new(2026, 3, 29), 1, s_long_ago));

    [Fact]
    public void Of_OverTheChangeToSummerTime_StaysAtNineOClock() => Assert.Equal(
        [At("2026-03-28T08:00Z"), At("2026-03-29T07:00Z")],
        Slots.Of(AppointmentKind.TestDrive, [Open(DayOfWeek.Saturday, 9, 10), Open(DayOfWeek.Sunday, 9, 10)], s_berlin, new(2026, 3, 28), 2, s_long_ago));

    [Fact]
    public void Of_MoreDaysThanAllowed_StopsAfterThem() => Assert.Equal(
        5,
        Slots.Of(AppointmentKind.TestDrive, [Open(DayOfWeek.Sunday, 9, 10)], s_berlin, new(2026, 3, 1), 400, s_long_ago).Count);

    [Fact]
    public void Of_OpenUntilTheLastMinuteOfTheDay_Ends() => Assert.Equal(
        [At("2026-03-02T22:00+01:00")],
        Slots.Of(AppointmentKind.TestDrive, [new() { Id = "a", DealerId = "d", Day = DayOfWeek.Monday, Opens = new(22, 0), Closes = new(23, 59) }], s_berlin, new(2026, 3, 2), 1, s_long_ago));

    private static OpeningHours Open(DayOfWeek day, int opens, int closes) =>
        new() { Id = $"{day}", DealerId = "d", Day = day, Opens = new(opens, 0), Closes = new(closes, 0) };

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
