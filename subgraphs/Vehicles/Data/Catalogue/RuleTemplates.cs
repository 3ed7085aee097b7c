namespace Federation.Vehicles.Data.Catalogue;

/// <summary>
/// What cars have in common: which options need and which exclude which, by the codes of the catalogue. A range <c>W33-W48</c> stands for each
/// of its codes. A model takes from it what its own options allow.
/// </summary>
internal static class RuleTemplates
{
    private const string SmallWheels = "W01-W16";
    private const string LargeWheels = "W33-W48";
    private const string MattPaints = "P49-P60";
    private const string Woven = "U01-U11";
    private const string Leather = "U34-U44";
    private const string Carbon = "I17-I20";
    private const string TowBars = "T01-T03";

    /// <summary>An option of the first part needs one of the second.</summary>
    public static IReadOnlyList<(string Options, string OneOf)> Requires { get; } =
    [
        (LargeWheels, "C14 C15"), (TowBars, "A08 A09 A10"), ("T06", "C14 C15"), ("A26", TowBars + " T06"), (Leather, "S01 S04 S05"),
        ("A25", "A24"), ("A24", "A01"), ("A23", "A01"), ("A03", "A04"), ("A11", "A09 A10"), ("A12", "A10 A11"), ("A13", "A10 A11"), ("A05", "A04 A08"), ("A06", "A07"),
        ("A17", "SW01 SW03"), ("A20", "A21 A02"), ("A15", "A14"), ("A29", "A19"),
        ("S03", Leather), ("S07", "S04 S05"), ("S06", "S04 S05"), ("S02", "S01"), ("S16", "S01"), ("S14", "S04 S05"), ("S13", "S11"), ("S15", Leather),
        ("C07", "C26"), ("C36", "C10 C11"), ("C19", "C10"), ("C31", "A09 A10"), ("C35", "S01"), ("C18", "C17"), ("C21", "C20"), ("C37", "C14 C15"), ("C28", "C27"), ("C32", "C04 C05"), ("C13", "C05"),
        ("SW05", "C12 C33"), ("SW06", "S08"), ("SW07", "C14 C15"), ("SW10", "SW01 SW09"), ("SW12", "C05"), ("SW11", "A09 A10"), ("SW03", "SW01"), ("SW02", "SW01"),
        ("AU05", "S05 S08"), ("AU07", "C11"), ("AU10", "SW09 SW10"), ("AU09", "C26"), ("AU06", "C11 C12"),
        ("CH02", "CH03 CH05"), ("CH09", "CH08 CH10"), ("CH12", "CH07"), ("CH11", "SW01 C08"),
        ("LT06", "A14 A18"), ("LT05", "A14 SW05"), ("L07", "W25-W48"), ("L06", "C03 C14"),
    ];

    /// <summary>No option of the first part goes with one of the second.</summary>
    public static IReadOnlyList<(string Options, string Others)> Excludes { get; } =
    [
        ("C02", "C03"), ("C36", "C02 C03"), ("C14", "C15"), ("C06", "C07"), ("C08", "C09"), ("C30", "C31"), ("C20", "C22"), ("C39", "C01"), ("C40", "C21"),
        ("S04", "S05"), ("S07", "S08"), ("S08", "S10 S12"), ("S10", "S12"), ("A16", "A17"), ("A09", "A10"), ("A25", "A26"), ("CH01", "CH02"), ("CH08", "CH09"),
        (SmallWheels, "L07 L08 C37"), (LargeWheels, "T06 A27"), (MattPaints, "L09 L10"), (Leather, "S12"), (Woven, "S03 S07 L12"), (Carbon, "L09 L10"),
        (TowBars, "L07 SW06"), ("LT01", "SW05 L08"), ("AU01", "SW08"), ("SW02", "SW10"),
    ];

    /// <summary>Packages by their place among the eight of a model: the larger one takes the place of the smaller.</summary>
    public static IReadOnlyList<(int Larger, int Smaller)> PackageSupersets { get; } = [(7, 1), (7, 5), (7, 2), (6, 3)];

    /// <summary>Where an option is not to be had.</summary>
    public static IReadOnlyList<(string Options, string Markets)> Withheld { get; } =
    [
        (TowBars + " T06", "JP CN"), ("T04 T05", "JP"), (MattPaints, "CN US"), ("A25", "FR SE GB CH CN"), ("A30", "DE CH"), ("A24", "JP"), ("C09", "US CN"), ("CH06", "DE FR SE CH CN US"),
        ("CH04", "GB US"), ("CH09", "CN US"), ("SW09", "CN"), ("SW10", "CN CH"), ("SW06", "GB"), ("LT05 LT06", "US JP"), ("C31", "US"), ("AU10", "SE"), ("SW08", "SE"), ("L10", "CN"),
    ];

    /// <summary>The codes that a part of a template names.</summary>
    public static IEnumerable<string> Codes(string part)
    {
        foreach (var word in part.Split(' '))
        {
            var ends = word.Split('-');
            var letters = ends[0].TakeWhile(char.IsAsciiLetter).Count();
            var (first, last) = (int.Parse(ends[0].AsSpan(letters)), int.Parse(ends[^1].AsSpan(letters)));
            for (var number = first; number <= last; number++)
            {
                yield return $"{ends[0][..letters]}{number:00}";
            }
        }
    }
}
