using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Federation.Execution;
using Federation.Planning.Plans;
using Federation.Planning.Shapes;

namespace Federation.Runtime.Compilation;

/// <summary>Compiles plans: all that does not depend on what subgraphs answer is worked out here, once.</summary>
internal sealed class PlanCompiler
{
    // Measured: what a plan takes as planned and as compiled, without fields and for each of them.
    private const long BytesOfPlan = 8 * 1024;
    private const long BytesOfField = 1024;

    private readonly TypeNames _types = new();
    private readonly AnswerLayout _layout = new();
    private readonly CompiledShape _root;
    private readonly FetchPlan _plan;
    private long _fields;

    private PlanCompiler(FetchPlan plan)
    {
        _plan = plan;
        _root = ShapeCompiler.Compile(plan.Shape.Root, _layout, _types);
    }

    public static CompiledPlan Compile(FetchPlan plan)
    {
        var compiler = new PlanCompiler(plan);
        var fetches = plan.Fetches.Select(compiler.Compile).ToArray();
        compiler.NoteCoverage(compiler._root);
        return new CompiledPlan
        {
            Plan = plan,
            Fetches = fetches,
            Layout = compiler._layout,
            Root = compiler._root.Objects[0],
            EstimatedBytes = BytesOfPlan + (BytesOfField * compiler._fields) + fetches.Sum(f => 4L * f.Head.Length),
        };
    }

    /// <summary>How much memory the form of an operation takes for which there is no plan, by an estimate that errs upwards.</summary>
    public static long BytesOfShape(OperationShape shape) => BytesOfPlan + ((long)BytesOfField * shape.Selections);

    private void NoteCoverage(CompiledShape shape)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var known in shape.Objects)
        {
            _fields += known.Fields.Length;
            known.IsCovered = Array.TrueForAll(known.Fields, f => f.IsRead || f.Slot < 0);
            foreach (var child in known.Fields.Select(f => f.Child).OfType<CompiledShape>())
            {
                NoteCoverage(child);
            }
        }
    }

    private CompiledFetch Compile(Fetch fetch)
    {
        var hasVariables = fetch.Variables.Count > 0 || fetch.Batches.Count > 0;
        var query = JsonEncodedText.Encode(fetch.Query, OperationResult.WriterOptions.Encoder);
        return new CompiledFetch
        {
            Fetch = fetch,
            Head = Encoding.UTF8.GetBytes($"{{\"query\":\"{query}\"{(hasVariables ? ",\"variables\":{" : "")}"),
            Tail = hasVariables ? "}}"u8.ToArray() : "}"u8.ToArray(),
            Parts = fetch.Root is { } root ? [RootPart(fetch, root)] : [.. fetch.Batches.Select((batch, i) => EntityPart(batch, isFirst: i == 0))],
            Variables = [.. fetch.Variables.Select(name => (name, Encoding.UTF8.GetBytes($"\"{name}\":")))],
            Next = [.. _plan.Fetches.Where(f => f.DependsOn.Contains(fetch.Id)).Select(f => f.Id)],
        };
    }

    private FetchPart RootPart(Fetch fetch, FetchSelection selection)
    {
        var target = fetch.RootTarget ?? new EntityTarget { Path = [], TypeName = null, Representation = [] };
        return new FetchPart
        {
            Batch = null,
            Selection = selection,
            Alias = [],
            Prefix = [],
            Targets = [Target(target, selection, representation: null)],
        };
    }

    private FetchPart EntityPart(EntityBatch batch, bool isFirst) => new()
    {
        Batch = batch,
        Selection = batch.Selection,
        Alias = Encoding.UTF8.GetBytes(batch.Alias),
        Prefix = Encoding.UTF8.GetBytes($"{(isFirst ? "" : ",")}\"{batch.Variable}\":["),
        Targets = [.. batch.Targets.Select(t => Target(t, batch.Selection, batch.TypeName))],
    };

    /// <summary>Follows the path of a target through layout and shape; where a step takes objects of any type, the shape is not known.</summary>
    private FetchTarget Target(EntityTarget target, FetchSelection selection, string? representation)
    {
        var steps = new List<TargetStep>(target.Path.Count);
        var layout = _layout;
        var position = Position.Of(_root);
        foreach (var step in target.Path)
        {
            var type = step.TypeName is null ? TypeNames.Unknown : _types.Add(step.TypeName);
            var slot = layout.Add(step.Key);
            position = type == TypeNames.Unknown ? Position.Unsure : position.Below(type, step.Key);
            layout = layout.AddChild(slot);
            steps.Add(new TargetStep(type, slot));
        }

        return new FetchTarget
        {
            Steps = [.. steps],
            Type = target.TypeName is null ? TypeNames.Unknown : _types.Add(target.TypeName),
            Layout = layout,
            Representation = representation is null ? null : Representation(representation, target.Representation, layout),
            Read = Read(selection, layout, position),
        };
    }

    private ReadSelection Read(FetchSelection selection, AnswerLayout layout, Position position)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!selection.TellsType)
        {
            return new ReadSelection(layout, _types, tellsType: false, [Read(selection, _types.Add(selection.TypeName), selection.TypeName, layout, position)]);
        }

        var types = selection.Types.ToDictionary(t => _types.Add(t.TypeName), t => t.TypeName);
        foreach (var known in position.Shape?.Objects ?? [])
        {
            types.TryAdd(known.Type, "");
        }

        return new ReadSelection(layout, _types, tellsType: true, [.. types.Select(t => Read(selection, t.Key, t.Value, layout, position))]);
    }

    private ReadObject Read(FetchSelection selection, int type, string typeName, AnswerLayout layout, Position position)
    {
        var shape = position.Shape?.For(type);
        var fields = new List<ReadField>();
        foreach (var field in selection.Find(typeName)?.Fields ?? [])
        {
            _fields++;
            var slot = layout.Add(field.Key);
            var seen = shape?.Find(field.Key);
            if (seen is not null)
            {
                seen.IsRead = true;
            }

            fields.Add(new ReadField(field.Alias, field.Key)
            {
                Slot = slot,
                Child = field.Child is null ? null : Read(field.Child, layout.AddChild(slot), position.Below(type, field.Key)),
                Lists = field.ListDepth,
                Rule = seen?.Rule,
                NonNull = seen?.NonNull ?? 0,
            });
        }

        // What the client does not see needs no completion; of what it sees, everything must be asked somewhere.
        var isUnsure = position.IsUnsure || (position.Shape is not null && (shape is null || (fields.Count == 0 && shape.Fields.Length > 0)));
        return new ReadObject(type, [.. fields], shape, isUnsure);
    }

    private RepresentationObject Representation(string? typeName, IReadOnlyList<RepresentationField> fields, AnswerLayout layout)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var head = typeName is null ? "{" : $"{{\"__typename\":\"{typeName}\"";
        var entries = new RepresentationEntry[fields.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            var field = fields[i];
            var slot = layout.Add(field.Key);
            entries[i] = new RepresentationEntry
            {
                Prefix = Encoding.UTF8.GetBytes($"{(i == 0 && typeName is null ? "" : ",")}\"{field.Name}\":"),
                Slot = slot,
                IsNullable = field.IsNullable,
                Children = field.Children is null ? null : Children(field, layout.AddChild(slot)),
            };
        }

        return new RepresentationObject(Encoding.UTF8.GetBytes(head), entries);
    }

    private RepresentationObject?[] Children(RepresentationField field, AnswerLayout layout)
    {
        var children = new RepresentationObject?[field.Children!.Keys.Select(n => _types.Add(n) + 1).DefaultIfEmpty().Max()];
        foreach (var (typeName, fields) in field.Children)
        {
            children[_types.Add(typeName)] = Representation(field.IsAbstract ? typeName : null, fields, layout);
        }

        return children;
    }

    /// <summary>What the client asked at a position: a shape, nothing (none of it is seen), or not known before the answer is.</summary>
    private readonly record struct Position(CompiledShape? Shape, bool IsUnsure)
    {
        public static Position Unsure => new(null, IsUnsure: true);

        public static Position Of(CompiledShape? shape) => new(shape, IsUnsure: false);

        public Position Below(int type, string key) => IsUnsure ? this : Of(Shape?.For(type)?.Find(key)?.Child);
    }
}
