using Federation.Execution;
using Federation.Language;
using Federation.Types;
using Federation.Validation;
using Federation.Validation.Cost;

namespace Federation.Security.Nesting;

/// <summary>Trees that code made, so that no limit of the parser stands before the walkers.</summary>
internal static class NestedTrees
{
    private static readonly Schema s_schema = Schema.Parse("""
        scalar Any
        input Filter { and: Filter any: Any list: [Int] }
        type Query { a(b: Filter, c: Any): Query }
        """);

    private const string NoStack = "NO_STACK";
    private const string NotCoerced = "NOT_COERCED";

    private static readonly ValidationLimits s_onlyCost = new()
    {
        MaxDepth = int.MaxValue, MaxFieldCycle = int.MaxValue, MaxFields = int.MaxValue, MaxExpandedSelections = int.MaxValue, MaxCost = 10,
        CostAssumptions = new CostAssumptions { MaxSteps = int.MaxValue },
    };

    private static readonly RequestExecutor s_executor = new(s_schema, new ResolverMap());

    public static IEnumerable<NestedInput> All =>
    [
        Tree("indented printer, selections", NoStack, Selections, document => Ignore(SyntaxPrinter.Print(document))),
        Tree("indented printer, lists", NoStack, List, value => Ignore(SyntaxPrinter.Print(value))),
        Tree("indented printer, types", NoStack, Type, type => Ignore(SyntaxPrinter.Print(type))),
        Tree("compact printer, selections", NoStack, Selections, document => Ignore(SyntaxPrinter.Print(document, compact: true))),
        Tree("compact printer, objects", NoStack, Object, value => Ignore(SyntaxPrinter.Print(value, compact: true))),
        Tree("compact printer, types", NoStack, Type, type => Ignore(SyntaxPrinter.Print(type, compact: true))),
        Tree("rules, selections", ErrorCodes.LimitRecursion, Selections, document => Validate(document, limits: null)),
        Tree("rules, fragments", ErrorCodes.LimitRecursion, Fragments, document => Validate(document, limits: null)),
        Tree("rules, values", ErrorCodes.LimitRecursion, depth => Argument("b", Object(depth)), document => Validate(document, limits: null)),
        Tree("limits, selections", ErrorCodes.LimitFields, Selections, document => Validate(document, ValidationLimits.Default), ErrorCodes.LimitDepth),
        Tree("limits, fragments", ErrorCodes.LimitFields, Fragments, document => Validate(document, ValidationLimits.Default), ErrorCodes.LimitDepth),
        Tree("cost, fragments", ErrorCodes.LimitRecursion, Fragments, document => Validate(document, s_onlyCost), ErrorCodes.LimitCost),
        Tree("execution, selections", ErrorCodes.LimitRecursion, Selections, Execute),
        Tree("execution, fragments", ErrorCodes.LimitRecursion, Fragments, Execute),
        Tree("execution, values", ErrorCodes.LimitRecursion, depth => Argument("c", List(depth)), Execute, ErrorCodes.BadUserInput),
        Tree("literal, input objects", NotCoerced, Object, value => Coerce(value, "Filter"), NotCoerced),
        Tree("literal, any", NotCoerced, List, value => Coerce(value, "Any"), NotCoerced),
        Tree("value to literal", NoStack, Value, value => Ignore(ValueLiteral.FromValue(value, s_schema.GetType<InputObjectType>("Filter")))),
        Tree("schema of types", NoStack, depth => Document(Field(Type(depth))), Build),
        Tree("schema of defaults", NoStack, depth => Document(Field(Named("Int"), List(depth))), Build, ErrorCodes.ValidationFailed),
        Tree("separated operations", null, Selections, document => Ignore(OperationDocuments.Separate(document))),
    ];

    /// <param name="name">What walks what.</param>
    /// <param name="deep">The code when the stack is too small for the depth.</param>
    /// <param name="build">Makes the tree.</param>
    /// <param name="walk">Walks it and gives a code.</param>
    /// <param name="within">The code when the stack is large enough.</param>
    private static NestedInput Tree<T>(string name, string? deep, Func<int, T> build, Func<T, string?> walk, string? within = null) => new(
        name,
        depth => depth > 1_000 ? deep : within,
        depth =>
        {
            var tree = build(depth);
            return () =>
            {
                try
                {
                    return walk(tree);
                }
                catch (InsufficientExecutionStackException)
                {
                    return NoStack;
                }
            };
        });

    private static string? Ignore(object? result) => result is null ? "NOTHING" : null;

    private static string? Validate(DocumentNode document, ValidationLimits? limits) =>
        DocumentValidator.Validate(s_schema, document, new ValidationOptions { Limits = limits }) is [var error, ..] ? error.Code : null;

    private static string? Execute(DocumentNode document) => Answers.CodeOf(s_executor.ExecuteAsync(document, new GraphQLRequest()));

    private static string? Coerce(ValueNode value, string type)
    {
        var errors = new List<InputError>();
        return InputCoercion.TryCoerceLiteral(value, s_schema.GetType<TypeDefinition>(type), null, out _, errors) ? null : NotCoerced;
    }

    private static string? Build(DocumentNode document) => SchemaBuilder.Build(document) is { Errors: [var error, ..] } ? error.Code : null;

    private static DocumentNode Document(params IReadOnlyList<FieldDefinitionNode> fields) => new()
    {
        Definitions = [new ObjectTypeDefinitionNode { Name = new NameNode("Query"), Fields = fields }],
    };

    private static FieldDefinitionNode Field(TypeNode type, ValueNode? defaultValue = null) => new()
    {
        Name = new NameNode("a"),
        Type = type,
        Arguments = defaultValue is null ? [] : [new InputValueDefinitionNode { Name = new NameNode("b"), Type = Named("Int"), DefaultValue = defaultValue }],
    };

    private static NamedTypeNode Named(string name) => new(name);

    private static DocumentNode Selections(int depth) => Query(Nested(depth));

    private static SelectionSetNode Nested(int depth)
    {
        var set = Leaf();
        for (var i = 1; i < depth; i++)
        {
            set = Set(new FieldNode { Name = new NameNode("a"), SelectionSet = set });
        }

        return set;
    }

    /// <summary>Each fragment spreads the next one.</summary>
    private static DocumentNode Fragments(int depth)
    {
        var definitions = new DefinitionNode[depth + 1];
        definitions[0] = new OperationDefinitionNode { Operation = OperationType.Query, SelectionSet = Set(Spread(1)) };
        for (var i = 1; i <= depth; i++)
        {
            definitions[i] = new FragmentDefinitionNode
            {
                Name = new NameNode($"F{i}"),
                TypeCondition = Named("Query"),
                SelectionSet = i == depth ? Leaf() : Set(new FieldNode { Name = new NameNode("a"), SelectionSet = Set(Spread(i + 1)) }),
            };
        }

        return new DocumentNode { Definitions = definitions };
    }

    private static FragmentSpreadNode Spread(int number) => new() { Name = new NameNode($"F{number}") };

    private static DocumentNode Argument(string name, ValueNode value) => Query(Set(new FieldNode
    {
        Name = new NameNode("a"), Arguments = [new ArgumentNode { Name = new NameNode(name), Value = value }], SelectionSet = Leaf(),
    }));

    private static DocumentNode Query(SelectionSetNode set) => new()
    {
        Definitions = [new OperationDefinitionNode { Operation = OperationType.Query, SelectionSet = set }],
    };

    private static SelectionSetNode Set(SelectionNode selection) => new() { Selections = [selection] };

    private static SelectionSetNode Leaf() => Set(new FieldNode { Name = new NameNode("__typename") });

    private static ValueNode List(int depth)
    {
        ValueNode value = new IntValueNode { Value = "1" };
        for (var i = 0; i < depth; i++)
        {
            value = new ListValueNode { Items = [value] };
        }

        return value;
    }

    private static ValueNode Object(int depth)
    {
        ValueNode value = new ObjectValueNode { Fields = [] };
        for (var i = 1; i < depth; i++)
        {
            value = new ObjectValueNode { Fields = [new ObjectFieldNode { Name = new NameNode("and"), Value = value }] };
        }

        return value;
    }

    private static TypeNode Type(int depth)
    {
        TypeNode type = Named("Int");
        for (var i = 0; i < depth; i++)
        {
            type = new ListTypeNode { Type = type };
        }

        return type;
    }

    private static Dictionary<string, object?> Value(int depth)
    {
        var value = new Dictionary<string, object?>();
        for (var i = 1; i < depth; i++)
        {
            value = new Dictionary<string, object?> { ["and"] = value };
        }

        return value;
    }
}
