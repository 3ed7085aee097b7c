using System.Text.Json;
using Federation.Language;
using Federation.Runtime.Compilation;
using Federation.Runtime.Transport;

namespace Federation.Runtime.Execution;

/// <summary>One fetch of one execution.</summary>
internal sealed class FetchRun(CompiledFetch fetch)
{
    /// <summary>The fetch.</summary>
    public CompiledFetch Fetch => fetch;

    /// <summary>Its parts.</summary>
    public PartRun[] Parts { get; } = [.. fetch.Parts.Select(p => new PartRun(p))];

    /// <summary>The request.</summary>
    public PooledBuffer Body { get; } = new();

    /// <summary>How many fetches it still waits for.</summary>
    public int Pending { get; set; } = fetch.Fetch.DependsOn.Count;

    /// <summary>What came back; null before.</summary>
    public SubgraphAnswer? Answer { get; set; }

    /// <summary>What went wrong.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; set; } = [];

    /// <summary>True when no object needs anything: the request is not sent.</summary>
    public bool IsEmpty => Array.TrueForAll(Parts, p => p.Objects.IsEmpty);

    /// <summary>True when the answer has data.</summary>
    public bool HasData { get; set; }

    /// <summary>The list of errors in the answer; undefined when there is none.</summary>
    public JsonElement AnsweredErrors { get; set; }

    /// <summary>True when the answer has errors.</summary>
    public bool HasErrors => AnsweredErrors.ValueKind == JsonValueKind.Array && AnsweredErrors.GetArrayLength() > 0;

    /// <summary>Makes it ready for another execution.</summary>
    public void Clear()
    {
        foreach (var part in Parts)
        {
            part.Clear();
        }

        Body.Dispose();
        Pending = fetch.Fetch.DependsOn.Count;
        Answer?.Dispose();
        Answer = null;
        HasData = false;
        AnsweredErrors = default;
        Errors = [];
    }
}
