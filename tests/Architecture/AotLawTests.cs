using Federation.TestKit;
using Xunit;

namespace Federation.Architecture;

/// <summary>
/// What the gateway runs on stays clean for NativeAOT: the analyzers of trimming and AOT are on, their warnings are errors
/// of the build, and nothing silences or passes on one of them.
/// </summary>
public sealed class AotLawTests
{
    private static readonly string[] Silencers =
    [
        "UnconditionalSuppressMessage", "RequiresUnreferencedCode", "RequiresDynamicCode", "#pragma warning disable IL",
        "SuppressTrimAnalysisWarnings", "EnableTrimAnalyzer", "EnableAotAnalyzer", "EnableSingleFileAnalyzer", "NoWarn>$(NoWarn);IL",
    ];

    public static TheoryData<string> Projects =>
    [
        "engine/Language",
        "engine/Types",
        "engine/Validation",
        "engine/Execution",
        "engine/AspNetCore",
        "gateway/Composition",
        "gateway/Planning",
        "gateway/Runtime",
        "gateway/Gateway",
    ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_OfTheGatewaysPath_IsAotCompatible(string folder) => Assert.True(ProjectFile.Of(folder).IsAotCompatible);

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_OfTheGatewaysPath_SilencesNoWarning(string folder)
    {
        var unlawful =
            from file in Directory.EnumerateFiles(Path.Combine(RepositoryPaths.Root, folder), "*", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(RepositoryPaths.Root, file)
            where Path.GetExtension(file) is ".cs" or ".csproj" && !path.Split('/').Any(part => part is "bin" or "obj")
            let text = File.ReadAllText(file)
            from silencer in Silencers
            where text.Contains(silencer, StringComparison.Ordinal)
            select $"{path}: {silencer}";
        Assert.Empty(unlawful);
    }

    [Theory]
    [InlineData("Directory.Build.props")]
    [InlineData(".editorconfig")]
    public void Repository_Settings_SilenceNoWarning(string file) =>
        Assert.DoesNotMatch(@"\bIL[23]\d{3}\b|TrimAnalyzer|AotAnalyzer|TrimAnalysisWarnings", File.ReadAllText(Path.Combine(RepositoryPaths.Root, file)));
}
