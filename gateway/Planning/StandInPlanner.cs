using System.Runtime.CompilerServices;
using Federation.Composition.Graph;
using Federation.Language;
using Federation.Planning.Plans;
using Federation.Planning.Shapes;

namespace Federation.Planning;

/// <summary>
/// A greedy planner for graphs of entities, keys and requirements. It stands in until the cost-based solver replaces it:
/// it goes through the operation once, stays in a subgraph as long as that can answer, and hops by key when it cannot.
/// It gives right answers for what it plans, but not always the fewest requests, and knows neither <c>@provides</c> nor
/// keys on interfaces.
/// </summary>
/// <remarks>
/// What a key or a requirement needs is never taken from under a client's alias unless the client asked there for that
/// very field with the same arguments; otherwise it gets a key of its own that no client can write.
/// </remarks>
public sealed class StandInPlanner : IOperationPlanner
{
    private const int MaxChain = 16;

    /// <inheritdoc />
    public PlanningResult Plan(CompositeGraph graph, OperationShape operation)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(operation);
        var run = new Run(graph);
        var root = new Place(graph, parent: null, parentType: "", key: "", operation.Root);
        try
        {
            run.PlanRoot(root, operation);
        }
        catch (UnsatisfiableException exception)
        {
            return PlanningResult.Unsatisfiable(exception.Coordinate, exception.Path);
        }

        return PlanningResult.Planned(FetchGrouping.Group(operation, run.Hops));
    }

    /// <summary>Thrown and caught inside the planner, to leave the recursion.</summary>
    private sealed class UnsatisfiableException(string coordinate, IReadOnlyList<object> path) : Exception
    {
        public string Coordinate { get; } = coordinate;

        public IReadOnlyList<object> Path { get; } = path;
    }

    /// <summary>A position of the merged answer, with the keys that are taken there.</summary>
    private sealed class Place
    {
        private readonly CompositeGraph _graph;
        private readonly Shape? _shape;
        private readonly Dictionary<string, Scope> _scopes = new(StringComparer.Ordinal);
        private readonly Dictionary<(string Type, string Key), Place> _children = [];
        private readonly List<(string Type, string Key, string Request)> _taken = [];

        public Place(CompositeGraph graph, Place? parent, string parentType, string key, Shape? shape)
        {
            _graph = graph;
            _shape = shape;
            Path = parent is null ? [] : [.. parent.Path, new PathStep(parentType, key)];
            foreach (var objectShape in shape?.Objects ?? [])
            {
                _taken.AddRange(objectShape.Fields.Select(f => (objectShape.Type.Name, f.ResponseName, Request(f.Name, f.Arguments))));
            }
        }

        public IReadOnlyList<PathStep> Path { get; }

        public Scope ScopeOf(string typeName)
        {
            if (!_scopes.TryGetValue(typeName, out var scope))
            {
                _scopes[typeName] = scope = new Scope(this, _graph.Type(typeName)!);
            }

            return scope;
        }

        public Place Child(string typeName, string key)
        {
            if (!_children.TryGetValue((typeName, key), out var child))
            {
                var shape = _shape?.For(typeName)?.Field(key)?.Child;
                _children[(typeName, key)] = child = new Place(_graph, this, typeName, key, shape);
            }

            return child;
        }

        /// <summary>
        /// The key under which a field lies here: that of the client if it asks for the very same, else the plain name if
        /// nothing else has it, else one that begins with underscores, which clients cannot write.
        /// </summary>
        public string KeyFor(string typeName, FieldSetField field)
        {
            var request = Request(field.Name, field.Arguments);
            foreach (var taken in _taken)
            {
                if (taken.Type == typeName && taken.Request == request)
                {
                    return taken.Key;
                }
            }

            var key = field.Name;
            for (var number = 1; _taken.Exists(t => t.Key == key); number++)
            {
                key = number == 1 ? $"__{field.Name}" : $"__{field.Name}_{number}";
            }

            _taken.Add((typeName, key, request));
            return key;
        }

        private static string Request(string name, IReadOnlyList<ArgumentNode> arguments) => arguments.Count == 0
            ? name
            : name + '(' + string.Join(',', arguments.Select(a => SyntaxPrinter.Print(a, compact: true)).Order(StringComparer.Ordinal)) + ')';
    }

    /// <summary>Objects of one type at one place, with the requests that have reached them.</summary>
    private sealed class Scope(Place place, GraphType type)
    {
        public Place Place { get; } = place;

        public GraphType Type { get; } = type;

        public List<Opening> Openings { get; } = [];

        /// <summary>Requests that re-enter with required data, by source and requirement.</summary>
        public Dictionary<(int Source, string Requires), Opening> Reentries { get; } = [];

        public ulong Opened => Openings.Aggregate(0UL, (mask, o) => mask | (1UL << o.Source));

        public void OpenIn(int source, PlannedHop hop, FetchSelection selection)
        {
            if (!Openings.Exists(o => o.Source == source))
            {
                Openings.Add(new Opening(source, hop, selection.For(Type.Name)));
            }
        }

        public UnsatisfiableException NoWayTo(string field, string? responseName) => new(
            $"{Type.Name}.{field}",
            [.. Place.Path.Select(s => (object)s.Key), responseName ?? field]);
    }

    /// <summary>Where fields of the objects can be added to a request.</summary>
    private sealed record Opening(int Source, PlannedHop Hop, FetchTypeSelection Selection);

    private sealed class Run(CompositeGraph graph)
    {
        // Requirements that are being looked for: one that needs itself leads nowhere.
        private readonly HashSet<(string Type, string Field, int Source)> _wanted = [];

        public List<PlannedHop> Hops { get; } = [];

        public void PlanRoot(Place place, OperationShape operation)
        {
            var type = operation.RootObject.Type.Name;
            var scope = place.ScopeOf(type);
            var isMutation = operation.Operation.Operation == OperationType.Mutation;
            PlannedHop? last = null;
            foreach (var item in operation.RootObject.Fields.Where(f => f.Field is not null))
            {
                var entry = scope.Type.Field(item.Name)!.In.Where(e => e.Resolves && e.Requires is null)
                    .OrderBy(e => isMutation || scope.Openings.Exists(o => o.Source == e.Source) ? 0 : 1)
                    .FirstOrDefault() ?? throw scope.NoWayTo(item.Name, item.ResponseName);

                // A mutation's fields run one after the other, each with everything below it, before the next begins.
                // Only neighbours in one subgraph with nothing between them share a request.
                var joins = isMutation
                    ? last?.Source.Id == entry.Source && ReferenceEquals(Hops[^1], last)
                    : scope.Openings.Exists(o => o.Source == entry.Source);
                if (!joins)
                {
                    last = NewHop(entry.Source, isRoot: true, isMutation, place.Path, type, []);
                    if (isMutation)
                    {
                        last.Dependencies.UnionWith(Hops.SkipLast(1));
                        scope.Openings.Clear();
                    }

                    scope.OpenIn(entry.Source, last, last.Selection);
                }

                AddField(scope, scope.Openings.First(o => o.Source == entry.Source), item);
            }
        }

        /// <summary>Plans what the client asks at a place that a request has reached.</summary>
        private void PlanPlace(Place place, Shape shape, PlannedHop hop, FetchSelection selection)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            foreach (var objectShape in shape.Objects.Where(o => graph.IsPossible(selection.TypeName, o.Type.Name, hop.Source.Id)))
            {
                var scope = place.ScopeOf(objectShape.Type.Name);
                scope.OpenIn(hop.Source.Id, hop, selection);
                PlanObject(scope, objectShape);
            }
        }

        private void PlanObject(Scope scope, ObjectShape shape)
        {
            // Step 1: what the requests that are here can answer.
            var left = new List<ShapeField>();
            foreach (var item in shape.Fields.Where(f => f.Field is not null))
            {
                if (scope.Openings.Find(o => Serves(scope.Type, item.Name, o.Source)) is { } opening)
                {
                    AddField(scope, opening, item);
                }
                else
                {
                    left.Add(item);
                }
            }

            // Step 2: hop to the subgraph that answers most of the rest, until none answers any.
            while (left.Count > 0 && BestHop(scope, left) is { } source)
            {
                var opening = Open(scope, source, forbidden: 0)!;
                foreach (var item in left.Where(i => Serves(scope.Type, i.Name, source)).ToList())
                {
                    AddField(scope, opening, item);
                    left.Remove(item);
                }
            }

            // Step 3: what needs other data first.
            foreach (var item in left)
            {
                AddField(scope, Reenter(scope, item.Name) ?? throw scope.NoWayTo(item.Name, item.ResponseName), item);
            }
        }

        private int? BestHop(Scope scope, List<ShapeField> items) => graph.Sources
            .Select(s => (s.Id, Count: items.Count(i => Serves(scope.Type, i.Name, s.Id))))
            .Where(c => c.Count > 0 && CanOpen(scope.Type, scope.Opened, c.Id, forbidden: 0, depth: 0))
            .OrderByDescending(c => c.Count)
            .Select(c => (int?)c.Id)
            .FirstOrDefault();

        private void AddField(Scope scope, Opening opening, ShapeField item)
        {
            var field = AddField(scope, opening, item.ResponseName, item.Name, item.Arguments);
            if (item.Child is not null)
            {
                PlanPlace(scope.Place.Child(scope.Type.Name, item.ResponseName), item.Child, opening.Hop, field.Child!);
            }
        }

        private FetchField AddField(Scope scope, Opening opening, string key, string name, IReadOnlyList<ArgumentNode> arguments)
        {
            var written = scope.Type.Field(name)!.For(opening.Source)!.Type;
            return opening.Selection.Add(key, name, arguments, written, () =>
            {
                var type = TypeReference.NamedType(written);
                return graph.Type(type) is { Kind: TypeKind.Object or TypeKind.Interface or TypeKind.Union } composite
                    ? new FetchSelection(type, composite.IsAbstract)
                    : null;
            });
        }

        /// <summary>Opens a subgraph for the objects of a scope: an entity request with a key that can be had.</summary>
        private Opening? Open(Scope scope, int source, ulong forbidden)
        {
            if (scope.Openings.Find(o => o.Source == source) is { } existing)
            {
                return existing;
            }

            var barred = forbidden | (1UL << source);
            if (scope.Type.Lookups.FirstOrDefault(l => l.Source == source && CanObtain(scope.Type, scope.Opened, l.Key, barred, depth: 0)) is not { } lookup)
            {
                return null;
            }

            var dependencies = new HashSet<PlannedHop>();
            var representation = Obtain(scope, lookup.Key, source, barred, dependencies, isKey: true);
            var hop = NewHop(source, isRoot: false, isMutation: false, scope.Place.Path, scope.Type.Name, representation);
            hop.Dependencies.UnionWith(dependencies);
            var opening = new Opening(source, hop, hop.Selection.For(scope.Type.Name));
            scope.Openings.Add(opening);
            return opening;
        }

        /// <summary>Opens the subgraph that resolves a field with a requirement, the required data in hand.</summary>
        private Opening? Reenter(Scope scope, string fieldName)
        {
            foreach (var entry in scope.Type.Field(fieldName)!.In.Where(e => e.Resolves && e.Requires is not null))
            {
                var requires = entry.Requires!;
                if (scope.Reentries.TryGetValue((entry.Source, requires.ToString()), out var existing))
                {
                    return existing;
                }

                var barred = scope.Openings.Exists(o => o.Source == entry.Source) ? 0 : 1UL << entry.Source;
                var lookup = scope.Type.Lookups.FirstOrDefault(l =>
                    l.Source == entry.Source && CanObtain(scope.Type, scope.Opened, l.Key, barred, depth: 0));
                if (lookup is null || !CanReenter(scope.Type, scope.Opened, fieldName, entry.Source, barred: 0, depth: 0))
                {
                    continue;
                }

                var dependencies = new HashSet<PlannedHop>();
                _wanted.Add((scope.Type.Name, fieldName, entry.Source));
                var representation = Obtain(scope, lookup.Key, entry.Source, barred, dependencies, isKey: true);
                Merge(representation, Obtain(scope, requires, entry.Source, barred: 0, dependencies));
                _wanted.Remove((scope.Type.Name, fieldName, entry.Source));
                var hop = NewHop(entry.Source, isRoot: false, isMutation: false, scope.Place.Path, scope.Type.Name, representation);
                hop.Dependencies.UnionWith(dependencies);
                return scope.Reentries[(entry.Source, requires.ToString())] = new Opening(entry.Source, hop, hop.Selection.For(scope.Type.Name));
            }

            return null;
        }

        /// <summary>Adds the fields of a key or requirement to requests; gives where their values will lie.</summary>
        private List<RepresentationField> Obtain(
            Scope scope,
            FieldSet fields,
            int asking,
            ulong barred,
            HashSet<PlannedHop> dependencies,
            bool isKey = false)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            var representation = new List<RepresentationField>();
            foreach (var field in fields.FieldsOf(scope.Type))
            {
                var opening = ProviderOf(scope, field, barred) ?? throw scope.NoWayTo(field.Name, responseName: null);
                var key = scope.Place.KeyFor(scope.Type.Name, field);
                var asked = AddField(scope, opening, key, field.Name, field.Arguments);
                dependencies.Add(opening.Hop);
                var graphField = scope.Type.Field(field.Name)!;
                Merge(representation,
                [
                    new RepresentationField
                    {
                        Name = field.Name,
                        Key = key,
                        IsNullable = !isKey && (graphField.For(asking)?.Type ?? graphField.Type) is not NonNullTypeNode,
                        IsAbstract = asked.Child is { IsAbstract: true },
                        Children = asked.Child is null || field.Selection is null
                            ? null
                            : ObtainBelow(scope.Place.Child(scope.Type.Name, key), asked.Child, field.Selection, opening, asking, dependencies, isKey),
                    },
                ]);
            }

            return representation;
        }

        private Dictionary<string, IReadOnlyList<RepresentationField>> ObtainBelow(
            Place place,
            FetchSelection selection,
            FieldSet fields,
            Opening opening,
            int asking,
            HashSet<PlannedHop> dependencies,
            bool isKey)
        {
            var children = new Dictionary<string, IReadOnlyList<RepresentationField>>(StringComparer.Ordinal);
            foreach (var type in graph.PossibleTypes(selection.TypeName, opening.Source))
            {
                var scope = place.ScopeOf(type.Name);
                scope.OpenIn(opening.Source, opening.Hop, selection);
                children[type.Name] = Obtain(scope, fields, asking, barred: 0, dependencies, isKey);
            }

            return children;
        }

        private Opening? ProviderOf(Scope scope, FieldSetField field, ulong barred)
        {
            var here = scope.Openings.Find(o => Serves(scope.Type, field.Name, o.Source) && CanObtainBelow(scope.Type, field, o.Source, depth: 0));
            if (here is not null)
            {
                return here;
            }

            foreach (var source in graph.Sources.Where(s => (s.Bit & barred) == 0 && Serves(scope.Type, field.Name, s.Id)))
            {
                if (CanOpen(scope.Type, scope.Opened, source.Id, barred, depth: 0) && CanObtainBelow(scope.Type, field, source.Id, depth: 0))
                {
                    return Open(scope, source.Id, barred);
                }
            }

            return Reenter(scope, field.Name);
        }

        private bool CanOpen(GraphType type, ulong opened, int source, ulong forbidden, int depth) =>
            ((forbidden >> source) & 1) == 0
            && type.Lookups.Any(l => l.Source == source && CanObtain(type, opened, l.Key, forbidden | (1UL << source), depth + 1));

        /// <summary>Whether a key or requirement can be had from the subgraphs that are open or can be opened.</summary>
        private bool CanObtain(GraphType type, ulong opened, FieldSet fields, ulong barred, int depth) =>
            depth <= MaxChain && fields.FieldsOf(type).All(field => graph.Sources.Any(s =>
                CanObtainBelow(type, field, s.Id, depth)
                && ((opened & s.Bit) != 0
                    ? Serves(type, field.Name, s.Id) || CanReenter(type, opened, field.Name, s.Id, barred, depth)
                    : (Serves(type, field.Name, s.Id) && CanOpen(type, opened, s.Id, barred, depth))
                        || CanReenter(type, opened, field.Name, s.Id, barred, depth))));

        private bool CanReenter(GraphType type, ulong opened, string field, int source, ulong barred, int depth)
        {
            if (((barred >> source) & 1) != 0
                || type.Field(field)?.For(source) is not { Resolves: true, Requires: { } requires }
                || !_wanted.Add((type.Name, field, source)))
            {
                return false;
            }

            var can = CanObtain(type, opened, requires, barred: 0, depth + 1)
                && type.Lookups.Any(l => l.Source == source && CanObtain(type, opened, l.Key, barred | (1UL << source), depth + 1));
            _wanted.Remove((type.Name, field, source));
            return can;
        }

        private bool CanObtainBelow(GraphType type, FieldSetField field, int source, int depth)
        {
            if (field.Selection is null)
            {
                return true;
            }

            return type.Field(field.Name)?.For(source) is { } entry
                && graph.PossibleTypes(TypeReference.NamedType(entry.Type), source)
                    .All(t => CanObtain(t, 1UL << source, field.Selection, barred: 0, depth + 1));
        }

        /// <summary>Whether a subgraph resolves a field with nothing but the key in hand.</summary>
        private static bool Serves(GraphType type, string field, int source) =>
            type.Field(field)?.For(source) is { Resolves: true, Requires: null };

        private static void Merge(List<RepresentationField> into, IReadOnlyList<RepresentationField> fields)
        {
            foreach (var field in fields)
            {
                var index = into.FindIndex(f => f.Name == field.Name);
                if (index < 0)
                {
                    into.Add(field);
                }
                else if (field.Children is not null && into[index].Children is { } known)
                {
                    var merged = new Dictionary<string, IReadOnlyList<RepresentationField>>(known, StringComparer.Ordinal);
                    foreach (var (typeName, children) in field.Children)
                    {
                        var list = merged.TryGetValue(typeName, out var before) ? before.ToList() : [];
                        Merge(list, children);
                        merged[typeName] = list;
                    }

                    into[index] = new RepresentationField
                    {
                        Name = field.Name, Key = into[index].Key, IsNullable = field.IsNullable && into[index].IsNullable,
                        IsAbstract = field.IsAbstract, Children = merged,
                    };
                }
            }
        }

        private PlannedHop NewHop(
            int source,
            bool isRoot,
            bool isMutation,
            IReadOnlyList<PathStep> path,
            string typeName,
            IReadOnlyList<RepresentationField> representation)
        {
            var hop = new PlannedHop(graph.Sources[source], isRoot, isMutation, path, typeName, representation);
            Hops.Add(hop);
            return hop;
        }
    }
}
