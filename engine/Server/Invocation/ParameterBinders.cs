using System.Reflection;
using System.Security.Claims;
using Federation.Execution;
using Federation.Language;
using Federation.Server.Configuration;
using Federation.Server.Discovery;
using Federation.Server.Entities;
using Federation.Types;
using Microsoft.Extensions.DependencyInjection;

namespace Federation.Server.Invocation;

/// <summary>Finds out where the value of each resolver parameter comes from.</summary>
internal sealed class ParameterBinders(SchemaDiscovery discovery)
{
    private readonly IServiceProviderIsService? _services = discovery.Services.GetService<IServiceProviderIsService>();

    /// <summary>Binds a parameter; what nothing else claims is a GraphQL argument.</summary>
    public BoundParameter Bind(ParameterInfo parameter, FieldConfiguration field)
    {
        if (BindOther(parameter, field) is { } other)
        {
            return new BoundParameter(parameter, other, null);
        }

        var definition = discovery.Inputs.Argument(parameter);
        if (!field.TryAddArgument(definition))
        {
            discovery.Mistakes.Add(field.Member, $"has two arguments '{definition.Name.Value}': rename the parameter '{parameter.Name}'.");
        }

        return new BoundParameter(parameter, Argument(parameter, definition, field), definition);
    }

    /// <summary>Binds a parameter of a further method of a field, which may take the same arguments as the first one and others.</summary>
    public BoundParameter BindShared(ParameterInfo parameter, FieldConfiguration field)
    {
        if (BindOther(parameter, field) is { } other)
        {
            return new BoundParameter(parameter, other, null);
        }

        var definition = discovery.Inputs.Argument(parameter);
        if (!field.TryAddArgument(definition))
        {
            var first = field.Arguments.First(a => a.Name.Value == definition.Name.Value);
            if (SyntaxPrinter.Print(first.Type) != SyntaxPrinter.Print(definition.Type))
            {
                discovery.Mistakes.Add(parameter.Member, $"takes the argument '{definition.Name.Value}' as {SyntaxPrinter.Print(definition.Type)}, {SchemaMistakes.Display(field.Member)} as {SyntaxPrinter.Print(first.Type)}: use one type.");
            }
        }

        return new BoundParameter(parameter, Argument(parameter, definition, field), definition);
    }

    /// <summary>Everything but arguments; null when the parameter is none of it.</summary>
    public ParameterBinding? BindOther(ParameterInfo parameter, FieldConfiguration field)
    {
        if (MemberAttributes.Find<ParentAttribute>(parameter) is { } parent)
        {
            return ParentBinding.Create(parameter, parent, field, discovery.Mistakes);
        }

        if (MemberAttributes.Find<EventMessageAttribute>(parameter) is not null)
        {
            if (parameter.Member != field.Member || !MemberAttributes.Has<SubscribeAttribute>(field.Member))
            {
                discovery.Mistakes.Add(parameter.Member, $"has the [EventMessage] parameter '{parameter.Name}', but answers no event: remove the attribute, or give the method [Subscribe].");
            }

            return ParameterBinding.From(static i => i.Single!.Parent);
        }

        if (RequiredValue.TryBind(parameter, field, discovery) is { } required)
        {
            return required;
        }

        foreach (var binder in discovery.Setup.ParameterBinders)
        {
            if (binder.TryBind(parameter, field) is { } binding)
            {
                return binding;
            }
        }

        return FromContext(parameter) ?? FromServices(parameter);
    }

    private static ParameterBinding? FromContext(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (MemberAttributes.Find<ScopedStateAttribute>(parameter) is { } state)
        {
            var key = state.Key ?? parameter.Name!;
            var missing = ClrDefaults.Of(parameter);
            return ParameterBinding.From(i => i.Context.ContextData.TryGetValue(key, out var value) ? value ?? missing : missing);
        }

        if (type == typeof(CancellationToken))
        {
            return ParameterBinding.From(static i => i.Context.RequestAborted);
        }

        if (type == typeof(ClaimsPrincipal))
        {
            return ParameterBinding.From(static i => i.Context.User);
        }

        if (type == typeof(IServiceProvider))
        {
            return ParameterBinding.From(static i => i.Context.Services);
        }

        if (type == typeof(Schema))
        {
            return ParameterBinding.From(static i => i.Context.Schema);
        }

        if (type == typeof(Selection))
        {
            return ParameterBinding.From(static i => i.Context.Selection);
        }

        return typeof(IFieldContext).IsAssignableFrom(type) ? ParameterBinding.From(static i => i.Context) : null;
    }

    private ParameterBinding? FromServices(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var isService = MemberAttributes.Find<ServiceAttribute>(parameter) is not null
            || DataLoaderRegistration.IsDataLoader(type)
            || (ClrTypes.ElementType(type) is null && _services?.IsService(type) == true);
        if (!isService)
        {
            return null;
        }

        return parameter.HasDefaultValue
            ? ParameterBinding.From(i => i.Context.Services.GetService(type))
            : ParameterBinding.From(i => i.Context.Services.GetRequiredService(type));
    }

    private ParameterBinding Argument(ParameterInfo parameter, InputValueDefinitionNode definition, FieldConfiguration field)
    {
        var name = definition.Name.Value;
        var convert = discovery.Inputs.Converter(NullabilityReader.Read(parameter), field.Member, MemberAttributes.Find<IDAttribute>(parameter));
        var missing = ClrDefaults.Of(parameter);
        var nothing = ClrDefaults.Of(parameter.ParameterType);
        return ParameterBinding.From(invocation =>
        {
            var arguments = invocation.Context.Arguments;
            if (field.InputArgument is { } input)
            {
                arguments = (IReadOnlyDictionary<string, object?>)arguments[input]!;
            }

            return arguments.TryGetValue(name, out var value) ? convert(value) ?? nothing : missing;
        });
    }
}
