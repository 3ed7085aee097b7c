using Xunit;

namespace Federation.Architecture;

/// <summary>
/// The dependency law: who may reference whom. A new arrow is a decision, so it changes this table first.
/// </summary>
public sealed class DependencyLawTests
{
    private static readonly string[] Subgraphs = ["Vehicles", "Offers", "Orders", "Customers", "Services"];

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["engine/Language"] = [],
        ["engine/Types"] = ["engine/Language"],
        ["engine/Validation"] = ["engine/Types"],
        ["engine/Execution"] = ["engine/Validation"],
        ["engine/Server"] = ["engine/Execution"],
        ["engine/Server.EntityFramework"] = ["engine/Server"],
        ["engine/Server.Redis"] = ["engine/Server"],
        ["engine/AspNetCore"] = ["engine/Execution"],
        ["engine/samples/Showroom"] = ["engine/Server", "engine/Server.EntityFramework", "engine/AspNetCore"],
        ["gateway/Composition"] = ["engine/Types"],
        ["gateway/Planning"] = ["gateway/Composition", "engine/Validation"],
        ["gateway/Runtime"] = ["gateway/Planning", "engine/Execution"],
        ["gateway/Gateway"] = ["gateway/Runtime", "engine/AspNetCore"],
        ["gateway/Cli"] = ["gateway/Composition", "gateway/Planning", "gateway/Gateway"],
        ["gateway/Standalone"] = ["gateway/Gateway", .. Subgraphs.Select(s => $"subgraphs/{s}")],
        ["subgraphs/Shared"] = ["engine/Server", "engine/Server.EntityFramework", "engine/AspNetCore"],
        ["subgraphs/Vehicles"] = ["subgraphs/Shared"],
        ["subgraphs/Offers"] = ["subgraphs/Shared"],
        ["subgraphs/Orders"] = ["subgraphs/Shared"],
        ["subgraphs/Customers"] = ["subgraphs/Shared"],
        ["subgraphs/Services"] = ["subgraphs/Shared"],
    };

    public static TheoryData<string> SourceProjects =>
        [.. ProjectFile.All.Select(p => p.Folder).Where(f => !f.StartsWith("tests/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(SourceProjects))]
    public void Project_References_AreThoseOfTheLaw(string folder)
    {
        Assert.True(Allowed.TryGetValue(folder, out var allowed), $"'{folder}' has no row in the dependency law.");
        var unlawful = ProjectFile.Of(folder).References.Except(allowed, StringComparer.Ordinal);
        Assert.Empty(unlawful);
    }

    [Fact]
    public void Law_Rows_AreProjects() =>
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), SourceProjects.Select(r => r.Data).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("engine/Language")]
    [InlineData("engine/Types")]
    [InlineData("engine/Validation")]
    [InlineData("engine/Execution")]
    public void Engine_Core_TakesNoPackage(string folder) => Assert.Empty(ProjectFile.Of(folder).Packages);

    [Fact]
    public void Server_Packages_AreAbstractions() =>
        Assert.All(ProjectFile.Of("engine/Server").Packages, p => Assert.Matches(@"^Microsoft\.Extensions\..*Abstractions$", p));

    [Fact]
    public void AspNetCore_InTheEngine_IsReferencedInOnePlace() =>
        Assert.Equal(
            ["engine/AspNetCore"],
            ProjectFile.All.Where(p => IsEngine(p) && p.UsesAspNetCore).Select(p => p.Folder));

    [Fact]
    public void EntityFramework_InTheEngine_IsReferencedInOnePlace() =>
        Assert.Equal(
            ["engine/Server.EntityFramework"],
            ProjectFile.All
                .Where(p => IsEngine(p) || p.Folder.StartsWith("gateway/", StringComparison.Ordinal))
                .Where(p => p.Packages.Any(n => n.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)))
                .Select(p => p.Folder));

    /// <summary>The samples are programs that use the engine.</summary>
    private static bool IsEngine(ProjectFile project) =>
        project.Folder.StartsWith("engine/", StringComparison.Ordinal) && !project.Folder.StartsWith("engine/samples/", StringComparison.Ordinal);
}
