using Federation.Language;

namespace Federation.Execution;

/// <summary>The errors of one execution. Resolvers may report from several threads.</summary>
internal sealed class ExecutionErrors(CompiledOperation operation, RequestExecutorOptions options)
{
    public const string UnexpectedMessage = "Unexpected Execution Error";

    private readonly Lock _gate = new();
    private readonly List<(GraphQLError Error, int[] Position, ResultNode Root)> _errors = [];

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
            _errors.Add((error, PositionOf(node, index), node.Root));
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
            return _errors.Count == 0
                ? []
                :
                [
                    .. _errors.Where(e => root is null || ReferenceEquals(e.Root, root))
                        .OrderBy(e => e.Position.Length)
                        .ThenBy(e => e.Position, PositionComparer.Instance)
                        .Select(e => e.Error),
                ];
        }
    }

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
