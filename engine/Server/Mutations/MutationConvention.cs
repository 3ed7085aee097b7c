using Federation.Execution;
using Federation.Language;
using Federation.Server.Configuration;
using Federation.Server.Discovery;

namespace Federation.Server.Mutations;

/// <summary>Folds a mutation's parameters into one input and gives it a payload with typed errors.</summary>
internal sealed class MutationConvention(SchemaDiscovery discovery)
{
    private readonly MutationConventionOptions _options = discovery.Options<MutationConventionOptions>();
    private readonly Dictionary<string, string> _shared = new(StringComparer.Ordinal);

    public void Apply(FieldConfiguration field)
    {
        var deviation = MemberAttributes.Find<UseMutationConventionAttribute>(field.Member) ?? new UseMutationConventionAttribute();
        var applies = _options.ApplyToAllMutations && !deviation.Disable;
        if (applies)
        {
            FoldParameters(field, deviation);
        }

        var sources = MemberAttributes.All<IMutationErrorSource>(field.Member)
            .Select(e => ErrorSource.TryCreate(e.ErrorType, field.Member, discovery.Mistakes))
            .OfType<ErrorSource>()
            .ToArray();
        var isPayload = field.ResolverResultType.Name.EndsWith("Payload", StringComparison.Ordinal) && sources.Length == 0;
        if (typeof(FieldResult).IsAssignableFrom(field.ResolverResultType) || sources.Length > 0 || (applies && !isPayload))
        {
            AddPayload(field, deviation, sources);
        }
    }

    private void FoldParameters(FieldConfiguration field, UseMutationConventionAttribute deviation)
    {
        var arguments = field.Arguments;
        var isInput = arguments.Count == 1 && Sdl.NamedType(arguments[0].Type).EndsWith("Input", StringComparison.Ordinal);
        if (arguments.Count == 0 || isInput)
        {
            return;
        }

        var name = deviation.InputTypeName ?? Name(_options.InputTypeNamePattern, field);
        if (discovery.ClaimName(name, SchemaMistakes.Display(field.Member)))
        {
            discovery.Inputs.AddedInputs.Add(new InputObjectTypeDefinitionNode { Name = new NameNode(name), Fields = [.. arguments] });
        }

        field.ReplaceArguments([new InputValueDefinitionNode { Name = new NameNode(_options.InputArgumentName), Type = Sdl.Named(name, nonNull: true) }]);
        field.InputArgument = _options.InputArgumentName;
    }

    private void AddPayload(FieldConfiguration field, UseMutationConventionAttribute deviation, ErrorSource[] sources)
    {
        var isResult = typeof(FieldResult).IsAssignableFrom(field.ResolverResultType);
        var result = isResult ? field.Shape.Arguments[0] : field.Shape;
        var errors = (isResult ? field.Shape.Arguments.Skip(1).Select(a => a.Type) : []).Concat(sources.Select(s => s.ErrorType)).ToArray();
        var name = deviation.PayloadTypeName ?? Name(_options.PayloadTypeNamePattern, field);
        var fields = PayloadFields.Of(result, deviation.PayloadFieldName, field.Member, discovery);
        if (errors.Length > 0)
        {
            fields.Add(ErrorsField(field, deviation, errors));
        }

        var payload = new ObjectTypeDefinitionNode { Name = new NameNode(name), Fields = [.. fields.Select(f => f.Definition)] };
        if (IsNew(payload, field))
        {
            discovery.Outputs.AddedObjects.Add(payload);
            foreach (var (definition, read) in fields)
            {
                discovery.AddResolver(name, definition.Name.Value, new PureFieldResolver(r => read((FieldResult)r)));
            }
        }

        field.Type = Sdl.Named(name, nonNull: true);
        field.Use(next => async invocation => await RunAsync(next, invocation, sources));
    }

    private (FieldDefinitionNode, Func<FieldResult, object?>) ErrorsField(FieldConfiguration field, UseMutationConventionAttribute deviation, Type[] errors)
    {
        var name = deviation.PayloadErrorTypeName ?? Name(_options.PayloadErrorTypeNamePattern, field);
        var union = new UnionTypeDefinitionNode
        {
            Name = new NameNode(name),
            Types = [.. errors.Select(e => new NamedTypeNode(discovery.Outputs.Object(e).Name))],
        };
        if (IsNew(union, field))
        {
            discovery.Outputs.AddedUnions.Add(union);
        }

        var definition = new FieldDefinitionNode
        {
            Name = new NameNode(_options.PayloadErrorsFieldName),
            Type = Sdl.List(Sdl.Named(name, nonNull: true), _options.NonNullErrors),
        };
        return (definition, _options.NonNullErrors ? static r => r.Errors : static r => r.IsSuccess ? null : r.Errors);
    }

    /// <summary>Two mutations may share a type when both would write it the same.</summary>
    private bool IsNew(TypeDefinitionNode type, FieldConfiguration field)
    {
        var sdl = SyntaxPrinter.Print(type);
        if (_shared.TryGetValue(type.Name.Value, out var other))
        {
            if (!string.Equals(other, sdl, StringComparison.Ordinal))
            {
                discovery.Mistakes.Add(field.Member, $"shares '{type.Name.Value}' with another mutation, but the two differ; give it another name with [UseMutationConvention], or the same result and errors.");
            }

            return false;
        }

        _shared.Add(type.Name.Value, sdl);
        return discovery.ClaimName(type.Name.Value, SchemaMistakes.Display(field.Member));
    }

    private static async ValueTask<object?> RunAsync(FieldDelegate next, FieldInvocation invocation, ErrorSource[] sources)
    {
        try
        {
            var answer = await next(invocation);
            return answer is FieldResult or GraphQLError ? answer : new MutationResult(answer, []);
        }
        catch (Exception e) when (Array.Exists(sources, s => s.TryCreateError(e) is not null))
        {
            return new MutationResult(null, [Array.Find(sources, s => s.TryCreateError(e) is not null)!.TryCreateError(e)!]);
        }
    }

    private static string Name(string pattern, FieldConfiguration field) =>
        pattern.Replace("{MutationName}", SchemaNames.PascalCase(field.Name), StringComparison.Ordinal);
}
