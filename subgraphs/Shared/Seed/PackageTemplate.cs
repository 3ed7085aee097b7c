using Federation.Shared.Values;

namespace Federation.Shared.Seed;

/// <summary>How a package is made: how many options of which groups it holds.</summary>
internal sealed record PackageTemplate(LocalizedText Name, int Seats, int Comfort, int Assistance, int Software)
{
    public static IReadOnlyList<PackageTemplate> All { get; } =
    [
        new(OptionPools.Text("Winter package|Winterpaket|Pack hiver"), 1, 2, 0, 0),
        new(OptionPools.Text("Comfort package|Komfortpaket|Pack confort"), 1, 3, 0, 0),
        new(OptionPools.Text("Assistance package|Assistenzpaket|Pack assistance"), 0, 0, 4, 0),
        new(OptionPools.Text("City package|Citypaket|Pack ville"), 0, 1, 3, 0),
        new(OptionPools.Text("Family package|Familienpaket|Pack famille"), 2, 2, 0, 0),
        new(OptionPools.Text("Technology package|Technikpaket|Pack technologie"), 0, 0, 2, 2),
        new(OptionPools.Text("Touring package|Reisepaket|Pack voyage"), 1, 2, 1, 0),
        new(OptionPools.Text("Signature package|Signaturpaket|Pack signature"), 1, 3, 2, 1),
    ];
}
