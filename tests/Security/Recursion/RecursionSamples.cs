using System.Runtime.CompilerServices;

namespace Federation.Security.Recursion;

/// <summary>Methods that call themselves in every way that a compiler hides; nobody calls them.</summary>
internal static class RecursionSamples
{
    public static int Direct(int depth) => depth == 0 ? 0 : Direct(depth - 1);

    public static int First(int depth) => Second(depth);

    public static int Second(int depth) => depth == 0 ? 0 : First(depth - 1);

    public static int Lambda(IReadOnlyList<int> items) => items.Sum(_ => Lambda(items));

    public static IEnumerable<int> Iterator(int depth)
    {
        foreach (var inner in depth == 0 ? [] : Iterator(depth - 1))
        {
            yield return inner;
        }
    }

    public static int Guarded(int depth)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return depth == 0 ? 0 : Guarded(depth - 1);
    }

    public static int GuardedByAnother(int depth)
    {
        Ask();
        return depth == 0 ? 0 : GuardedByAnother(depth - 1);
    }

    private static void Ask() => RuntimeHelpers.EnsureSufficientExecutionStack();

    internal abstract class Node
    {
        public abstract int Visit();
    }

    internal sealed class Leaf(Node inner) : Node
    {
        public override int Visit() => inner.Visit();
    }
}
