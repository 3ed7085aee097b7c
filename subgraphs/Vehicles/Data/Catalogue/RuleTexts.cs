using Federation.Shared.Values;

namespace Federation.Vehicles.Data.Catalogue;

/// <summary>What the rules of the sample world say to people, in the languages of the catalogue.</summary>
internal static class RuleTexts
{
    public static LocalizedText Requires(LocalizedText option, IReadOnlyList<LocalizedText> oneOf) => option.Select((language, name) => language switch
    {
        "de" => $"{name} gibt es nur mit {List(oneOf, language, " oder ")}.",
        "fr" => $"{name} n'est disponible qu'avec {List(oneOf, language, " ou ")}.",
        _ => $"{name} needs {List(oneOf, language, " or ")}.",
    });

    public static LocalizedText Excludes(LocalizedText option, LocalizedText other) => option.Select((language, name) => language switch
    {
        "de" => $"{name} und {other.Get(language)} gibt es nicht zusammen.",
        "fr" => $"{name} et {other.Get(language)} ne sont pas compatibles.",
        _ => $"{name} does not go with {other.Get(language)}.",
    });

    public static LocalizedText Includes(LocalizedText package, IReadOnlyList<LocalizedText> contents) => package.Select((language, name) => language switch
    {
        "de" => $"{name} enthält {List(contents, language, " und ")}.",
        "fr" => $"{name} comprend {List(contents, language, " et ")}.",
        _ => $"{name} includes {List(contents, language, " and ")}.",
    });

    public static LocalizedText Availability(LocalizedText option) => option.Select((language, name) => language switch
    {
        "de" => $"{name} wird nicht für jedes Fahrzeug und in jedem Land angeboten.",
        "fr" => $"{name} n'est pas proposé pour chaque véhicule ni dans chaque pays.",
        _ => $"{name} is not offered for every car and in every country.",
    });

    public static LocalizedText Standard(LocalizedText option) => option.Select((language, name) => language switch
    {
        "de" => $"{name} gehört zur Serienausstattung.",
        "fr" => $"{name} est de série.",
        _ => $"{name} comes with the car.",
    });

    public static LocalizedText Cardinality(LocalizedText group, int min, int? max) => group.Select((language, name) => (language, min, max) switch
    {
        ("de", 1, 1) => $"{name}: genau eine Wahl.",
        ("fr", 1, 1) => $"{name} : un seul choix.",
        (_, 1, 1) => $"{name}: exactly one.",
        ("de", _, 1) => $"{name}: höchstens eine Wahl.",
        ("fr", _, 1) => $"{name} : un choix au plus.",
        (_, _, 1) => $"{name}: one at most.",
        ("de", _, _) => $"{name}: beliebig viele.",
        ("fr", _, _) => $"{name} : choix libre.",
        _ => $"{name}: any number.",
    });

    private static string List(IReadOnlyList<LocalizedText> names, string language, string last)
    {
        // A sentence about ten kinds of leather helps nobody.
        var shown = names.Take(3).Select(n => n.Get(language)).ToList();
        var more = names.Count > 3 ? " …" : "";
        return shown.Count == 1
            ? shown[0]
            : $"{string.Join(", ", shown.SkipLast(1))}{last}{shown[^1]}{more}";
    }
}
