namespace Federation.Vehicles.Domain.Rules.Sat;

/// <content>Unit propagation with two watched literals (section 4.2 of the paper).</content>
internal sealed partial class Solver
{
    /// <summary>Follows every consequence of the trail; answers the clause that became false, or <see cref="None"/>.</summary>
    private int Propagate()
    {
        while (_propagated < _trailSize)
        {
            var holds = _trail[_propagated++];
            var falsified = Literal.Not(holds);
            ref var list = ref _watches[holds];
            var items = list.Items;
            var (kept, count) = (0, list.Count);
            for (var i = 0; i < count; i++)
            {
                var watch = items[i];
                var blocker = _values[watch.Blocker];
                if (blocker > 0)
                {
                    items[kept++] = watch;
                    continue;
                }

                int first;
                if (watch.IsBinary)
                {
                    items[kept++] = watch;
                    first = watch.Blocker;
                }
                else
                {
                    // 1. The falsified literal goes to the second place, so the first is the one that would be implied.
                    var literals = _arena.AsSpan(watch.Clause + Header, _arena[watch.Clause]);
                    if (literals[0] == falsified)
                    {
                        literals[0] = literals[1];
                        literals[1] = falsified;
                    }

                    first = literals[0];
                    blocker = _values[first];
                    var moved = new Watch(watch.Clause, first, false);
                    if (blocker > 0)
                    {
                        items[kept++] = moved;
                        continue;
                    }

                    // 2. Another literal that is not false takes over the watch.
                    var next = 2;
                    while (next < literals.Length && _values[literals[next]] < 0)
                    {
                        next++;
                    }

                    if (next < literals.Length)
                    {
                        literals[1] = literals[next];
                        literals[next] = falsified;
                        _watches[Literal.Not(literals[1])].Add(moved);
                        continue;
                    }

                    items[kept++] = moved;
                }

                // 3. There is none: the first literal is implied, or the clause is false.
                if (blocker < 0)
                {
                    Array.Copy(items, i + 1, items, kept, count - i - 1);
                    list.Count = kept + count - i - 1;
                    _propagated = _trailSize;
                    return watch.Clause;
                }

                Enqueue(first, watch.Clause);
            }

            list.Count = kept;
        }

        return None;
    }
}
