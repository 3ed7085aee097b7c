namespace Federation.Shared.Seed;

/// <summary>Names to put people together from, per language. Any likeness to a real person is chance.</summary>
internal static class PersonNames
{
    private static readonly Dictionary<string, (string[] Given, string[] Family)> Names = new(StringComparer.Ordinal)
    {
        ["de"] = (
            "Anna Lena Jonas Felix Marie Paul Clara Emil Greta Moritz Johanna Lukas Ida Oskar Frieda Karl Mila Anton".Split(' '),
            "Ahrendt Brandes Dornfeld Eichholz Falkner Grünwald Hagedorn Immendorf Kestner Lindner Marquardt Nordhoff Ostertag Petersen Rosenthal Steinbach Thalheim Wiesner".Split(' ')),
        ["fr"] = (
            "Camille Hugo Léa Louis Chloé Jules Manon Arthur Inès Gabriel Zoé Raphaël Jeanne Antoine Louise Victor".Split(' '),
            "Aubertin Boisvert Chastel Delorme Escoffier Fontanel Garnier Hautbois Jolivet Lacombe Marchand Noailles Perrault Rochefort Sauvage Vallet".Split(' ')),
        ["sv"] = (
            "Astrid Elsa Nils Olof Ebba Gustav Saga Axel Maja Sven Tuva Erik".Split(' '),
            "Almgren Björkman Dahlberg Ekström Forsell Granlund Hedlund Lindahl Norrby Sandell Wiklund Åkerman".Split(' ')),
        ["en"] = (
            "Alice Harry Grace Oliver Ruby Jack Emily Arthur Sophie George Isla Henry Hazel Owen Nora Miles".Split(' '),
            "Ashdown Birchall Cotterill Drayton Elmore Fairbank Garland Hartwell Kingsley Langford Merrick Northcott Penrose Radley Thornbury Whitcombe".Split(' ')),
        ["it"] = (
            "Giulia Marco Chiara Luca Elena Matteo Sara Paolo".Split(' '),
            "Albrizzi Bellandi Cortesi Fontana Lazzari Morandi Pedrini Valsecchi".Split(' ')),
        ["ja"] = ("葵 蓮 結衣 湊 陽菜 大翔 凛 悠真 咲良 蒼".Split(' '), "青木 石原 上野 小川 北村 桜井 高橋 中島 松本 山崎".Split(' ')),
        ["zh"] = ("欣怡 浩然 雨桐 子轩 思远 佳宁 明哲 晓雯 文博 静怡".Split(' '), "陈 林 黄 周 吴 徐 孙 马 朱 胡".Split(' ')),
    };

    public static (string Given, string Family) Draw(SeedStream stream, string language)
    {
        var (given, family) = Names[language];
        return (stream.Pick(given), stream.Pick(family));
    }

    /// <summary>Family name first in Chinese and Japanese.</summary>
    public static string Display(string language, string given, string family) => language switch
    {
        "ja" => $"{family} {given}",
        "zh" => $"{family}{given}",
        _ => $"{given} {family}",
    };
}
