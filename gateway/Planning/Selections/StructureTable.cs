namespace Federation.Planning.Selections;

/// <summary>
/// Numbers the structures of selections: two that ask the same fields of the same types have the same number, wherever they
/// lie and whatever their keys are called. How they are answered is then the same, too, and is worked out once.
/// </summary>
internal sealed class StructureTable
{
    private readonly Dictionary<int[], int> _structures = new(new Comparer());
    private readonly Dictionary<string, int> _requests = new(StringComparer.Ordinal);

    /// <summary>The number of a field with its arguments.</summary>
    public int OfRequest(string request)
    {
        if (!_requests.TryGetValue(request, out var number))
        {
            _requests[request] = number = _requests.Count;
        }

        return number;
    }

    /// <summary>The number of a structure that is made of the given numbers.</summary>
    public int Of(int[] parts)
    {
        if (!_structures.TryGetValue(parts, out var number))
        {
            _structures[parts] = number = _structures.Count;
        }

        return number;
    }

    private sealed class Comparer : IEqualityComparer<int[]>
    {
        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] obj)
        {
            var hash = default(HashCode);
            foreach (var part in obj)
            {
                hash.Add(part);
            }

            return hash.ToHashCode();
        }
    }
}
