using System.Runtime.CompilerServices;

namespace Federation.Server.Projection;

/// <summary>The guard of every walk over selections and members: deep input must end in an error, not in the process.</summary>
internal static class ProjectionDepth
{
    /// <summary>Deeper than any request that validation lets through (depth 15) and any sensible model.</summary>
    public const int Limit = 64;

    /// <exception cref="InvalidOperationException">The walk is deeper than <see cref="Limit"/>.</exception>
    public static void Check(int depth)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (depth > Limit)
        {
            throw new InvalidOperationException($"A projection is nested deeper than {Limit} levels.");
        }
    }
}
