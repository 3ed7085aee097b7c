using System.Xml.Linq;
using Federation.TestKit;

namespace Federation.Architecture;

/// <summary>What one csproj says: its folder, what it references, which packages and frameworks it takes.</summary>
internal sealed record ProjectFile(
    string Folder,
    IReadOnlyList<string> References,
    IReadOnlyList<string> Packages,
    bool UsesAspNetCore,
    bool IsAotCompatible)
{
    public override string ToString() => Folder;

    /// <summary>All projects of the repository, in order of their folders.</summary>
    public static IReadOnlyList<ProjectFile> All { get; } =
        [.. Directory.EnumerateFiles(RepositoryPaths.Root, "*.csproj", SearchOption.AllDirectories)
            .Where(file => !IsOutput(file))
            .Order(StringComparer.Ordinal)
            .Select(Read)];

    public static ProjectFile Of(string folder) => All.Single(p => p.Folder == folder);

    private static bool IsOutput(string file) =>
        Path.GetRelativePath(RepositoryPaths.Root, file).Split('/').Any(part => part is "bin" or "obj" or "artifacts" or "node_modules" or "data");

    private static ProjectFile Read(string file)
    {
        var xml = XDocument.Load(file);
        var folder = Path.GetDirectoryName(file)!;
        string[] Included(string element) => [.. xml.Descendants(element).Select(e => (string?)e.Attribute("Include")).OfType<string>()];
        return new ProjectFile(
            Relative(folder),
            [.. Included("ProjectReference").Select(r => Relative(Path.GetDirectoryName(Path.GetFullPath(Path.Combine(folder, r)))!))],
            Included("PackageReference"),
            (string?)xml.Root!.Attribute("Sdk") == "Microsoft.NET.Sdk.Web" || Included("FrameworkReference").Contains("Microsoft.AspNetCore.App", StringComparer.Ordinal),
            xml.Descendants("IsAotCompatible").Any(e => e.Value == "true"));
    }

    private static string Relative(string folder) => Path.GetRelativePath(RepositoryPaths.Root, folder);
}
