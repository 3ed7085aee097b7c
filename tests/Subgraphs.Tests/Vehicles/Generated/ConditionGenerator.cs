namespace Federation.Subgraphs.Tests.Vehicles.Generated;

/// <summary>Makes conditions whose values occur in the data, or nearly.</summary>
/// <param name="random">Decides what is asked.</param>
/// <param name="values">Decides about which values: statements are compiled once for equal questions.</param>
internal sealed class ConditionGenerator(Random random, Random values)
{
    private const int MostLevels = 3;

    /// <summary>A condition on objects like the samples, which it often but not always meets.</summary>
    public Condition Next(Filterable type, IReadOnlyList<object> samples, int level = 0)
    {
        var parts = new Dictionary<string, Condition>(StringComparer.Ordinal);
        for (var left = random.Next(1, level == 0 ? 4 : 3); left > 0; left--)
        {
            var (name, part) = Part(type, samples, level);
            parts.TryAdd(name, part);
        }

        return Condition.All(parts.Values);
    }

    private (string Name, Condition Part) Part(Filterable type, IReadOnlyList<object> samples, int level)
    {
        var choice = level < MostLevels ? random.Next(10) : 9;
        if (choice < 2)
        {
            var isOr = choice == 0;
            var parts = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Next(type, samples, level + 1)).ToList();
            var text = $"{(isOr ? "or" : "and")}: [{string.Join(", ", parts.Select(p => $"{{ {p.Text} }}"))}]";
            return (isOr ? "or" : "and", new Condition(text, o => isOr ? parts.Exists(p => p.Holds(o)) : parts.TrueForAll(p => p.Holds(o))));
        }

        if (choice < 4 && type.References.Count > 0)
        {
            var (name, target, read) = type.References[random.Next(type.References.Count)];
            return (name, Next(target, [.. samples.Select(read)], level + 1).Under(name, holds => o => holds(read(o))));
        }

        if (choice < 6 && type.Lists.Count > 0)
        {
            var (name, target, read) = type.Lists[random.Next(type.Lists.Count)];
            return (name, List(target, read, [.. samples.SelectMany(read)], level).Under(name, holds => holds));
        }

        var member = type.Members[random.Next(type.Members.Count)];
        return (member.Name, Scalar(member, samples).Under(member.Name, holds => holds));
    }

    private Condition List(Filterable target, Func<object, IEnumerable<object>> read, IReadOnlyList<object> samples, int level)
    {
        if (samples.Count == 0 || random.Next(8) == 0)
        {
            var any = random.Next(2) == 0;
            return new Condition($"any: {(any ? "true" : "false")}", o => read(o).Any() == any);
        }

        var item = Next(target, samples, level + 1);
        return random.Next(6) switch
        {
            < 3 => item.Under("some", holds => o => read(o).Any(holds)),
            < 5 => item.Under("none", holds => o => !read(o).Any(holds)),
            _ => item.Under("all", holds => o => read(o).All(holds)),
        };
    }

    private Condition Scalar(Member member, IReadOnlyList<object> samples)
    {
        string[] operations = member.Kind switch
        {
            MemberKind.Text => ["eq", "neq", "in", "nin", "contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith"],
            MemberKind.Ordered => ["eq", "neq", "in", "nin", "gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"],
            MemberKind.Flag => ["eq", "neq"],
            _ => ["eq", "neq", "in", "nin"],
        };
        var parts = new Dictionary<string, Condition>(StringComparer.Ordinal);
        for (var left = random.Next(4) == 0 ? 2 : 1; left > 0; left--)
        {
            var operation = operations[random.Next(operations.Length)];
            var value = Value(member, operation, samples);
            parts.TryAdd(operation, new Condition($"{operation}: {Literal.Of(value)}", o => Condition.Meets(member.Read(o), operation, value)));
        }

        return Condition.All(parts.Values);
    }

    private object? Value(Member member, string operation, IReadOnlyList<object> samples)
    {
        if (operation is "in" or "nin")
        {
            return Enumerable.Range(0, random.Next(10) == 0 ? 0 : random.Next(1, 4))
                .Select(_ => member.Kind == MemberKind.Enum ? member.Read(Sample(samples)) : One(member, samples))
                .ToArray();
        }

        var value = One(member, samples);
        return operation is "eq" or "neq" || member.Kind != MemberKind.Text ? value : Part(value as string ?? "x");
    }

    private object? One(Member member, IReadOnlyList<object> samples)
    {
        var value = values.Next(12) == 0 ? null : member.Read(Sample(samples));
        return values.Next(4) != 0 ? value : value switch
        {
            int number => number + values.Next(-1, 2),
            long number => number + values.Next(-1, 2),
            decimal number => number + (values.Next(-1, 2) * 0.1m),
            DateOnly day => day.AddDays(values.Next(-1, 2)),
            DateTimeOffset instant => instant.AddTicks(values.Next(-1, 2)),
            _ => value,
        };
    }

    /// <summary>A piece of a text, at times with the wrong case or with what LIKE would take for a pattern.</summary>
    private string Part(string text)
    {
        var start = values.Next(3) == 0 ? 0 : values.Next(text.Length);
        var piece = values.Next(3) == 0 ? text[start..] : text.Substring(start, Math.Min(values.Next(1, 4), text.Length - start));
        return values.Next(20) switch
        {
            0 => piece.ToUpperInvariant(),
            1 => piece.ToLowerInvariant(),
            2 => piece + "%",
            3 => "_" + piece,
            _ => piece,
        };
    }

    private object Sample(IReadOnlyList<object> samples) => samples[values.Next(samples.Count)];
}
