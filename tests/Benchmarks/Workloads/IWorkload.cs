using System.Buffers;

namespace Federation.Benchmarks.Workloads;

/// <summary>A piece of work that graphql-js/workloads.mjs does as well, with the same answer.</summary>
internal interface IWorkload
{
    string Name { get; }

    /// <summary>Does it once and writes the answer as UTF-8.</summary>
    ValueTask RunAsync(IBufferWriter<byte> answer);
}
