using System.Runtime.InteropServices;
using Federation.Language;

namespace Federation.Execution;

/// <summary>The errors of one execution. Resolvers may report from several threads.</summary>
internal sealed class ExecutionErrors(CompiledOperation operation, RequestExecutorOptions options)
{
    public const string UnexpectedMessage = "Unexpected Execution Error";

    private readonly Lock _gate = new();

    /// <summary>By what they are delivered with: an answer in parts asks once for each part, and that must cost its own errors only.</summary>
    private readonly Dictionary<ResultNode, List<(GraphQLError Error, int[] Position)>> _errors = new(ReferenceEqualityComparer.Instance);

    /// <summary>The response path of a position.</summary>
    public static IReadOnlyList<object> PathOf(ResultNode node, int index)
    {
        var path = new List<object>();
        for (var current = node; current is not null; current = current.Parent)
        {
            path.Add(current.SegmentAt(index));
            index = current.Index;
        }

        path.Reverse();
        return path;
    }

    /// <summary>Adds an error at a position; path and locations are filled in where they are missing.</summary>
    public void Add(GraphQLError error, ResultNode node, int index, Selection selection)
    {
        if (error.Path is null)
        {
            error = error.WithPath(PathOf(node, index));
        }

        if (error.Locations is null)
        {
            error = error.WithLocations(SourceLocation.Of(operation.Document, selection.SyntaxNodes));
        }

        lock (_gate)
        {
            ref var errors = ref CollectionsMarshal.GetValueRefOrAddDefault(_errors, node.Root, out _);
            (errors ??= []).Add((error, PositionOf(node, index)));
        }
    }

    /// <summary>Makes the error that callers see of an exception that should not have happened, and tells the host.</summary>
    public GraphQLError Unexpected(Exception exception, Selection selection, IReadOnlyList<object>? path)
    {
        var errorId = Guid.NewGuid().ToString("N");
        options.OnException?.Invoke(exception, new UnexpectedErrorInfo(errorId, selection.Coordinate, path));
        return new GraphQLError(
            UnexpectedMessage,
            ErrorCodes.InternalServerError,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["errorId"] = errorId },
            exception: exception);
    }

    public bool IsEmpty
    {
        get
        {
            lock (_gate)
            {
                return _errors.Count == 0;
            }
        }
    }

    /// <summary>The errors of all that is delivered with a root, or of all there is: by depth, then by position in the result.</summary>
    public IReadOnlyList<GraphQLError> ToList(ResultNode? root = null)
    {
        lock (_gate)
        {
            if (root is null)
            {
                return Sorted(_errors.Values.SelectMany(errors => errors));
            }

            return _errors.TryGetValue(root, out var ofRoot) ? Sorted(ofRoot) : [];
        }
    }

    private static GraphQLError[] Sorted(IEnumerable<(GraphQLError Error, int[] Position)> errors) =>
        [.. errors.OrderBy(e => e.Position.Length).ThenBy(e => e.Position, PositionComparer.Instance).Select(e => e.Error)];

    private static int[] PositionOf(ResultNode node, int index)
    {
        var position = new List<int>();
        for (var current = node; current is not null; current = current.Parent)
        {
            position.Add(index);
            index = current.Index;
        }

        position.Reverse();
        return [.. position];
    }

    private sealed class PositionComparer : IComparer<int[]>
    {
        public static readonly PositionComparer Instance = new();

        public int Compare(int[]? x, int[]? y) => x.AsSpan().SequenceCompareTo(y.AsSpan());
    }
}
