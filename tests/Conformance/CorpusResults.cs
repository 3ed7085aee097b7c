using Federation.TestKit;

namespace Federation.Conformance;

/// <summary>Collects the reports of a run and leaves them as a table in <c>artifacts/conformance.txt</c>.</summary>
public sealed class CorpusResults : IDisposable
{
    private readonly List<FileReport> _reports = [];

    public void Dispose()
    {
        if (_reports.Count > 0)
        {
            var folder = Directory.CreateDirectory(Path.Combine(RepositoryPaths.Root, "artifacts"));
            File.WriteAllLines(Path.Combine(folder.FullName, "conformance.txt"), _reports.Select(report => report.Summary).Order(StringComparer.Ordinal));
        }
    }

    internal void Add(FileReport report) => _reports.Add(report);
}
