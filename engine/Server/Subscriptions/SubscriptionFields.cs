using System.Reflection;
using Federation.Execution;
using Federation.Server.Configuration;
using Federation.Server.Discovery;
using Federation.Server.Invocation;
using Microsoft.Extensions.DependencyInjection;

namespace Federation.Server.Subscriptions;

/// <summary>Fields of the subscription root: which methods they are, and where their events come from.</summary>
internal sealed class SubscriptionFields(SchemaDiscovery discovery)
{
    private const BindingFlags AnyMethod = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private readonly bool _hasTopics = discovery.Services.GetService<IServiceProviderIsService>()?.IsService(typeof(ITopicEventReceiver)) == true;

    /// <summary>The methods of a <c>[SubscriptionType]</c> class that are fields.</summary>
    public IEnumerable<MethodInfo> MethodsOf(Type holder)
    {
        var methods = FieldFactory.ResolverMethods(holder).ToArray();
        var sources = methods.Select(m => MemberAttributes.Find<SubscribeAttribute>(m)?.With).ToHashSet(StringComparer.Ordinal);
        foreach (var method in methods)
        {
            if (MemberAttributes.Has<SubscribeAttribute>(method))
            {
                yield return method;
            }
            else if (!sources.Contains(method.Name))
            {
                discovery.Mistakes.Add(method, "is public in a class of subscriptions, but says nothing of its events: give it [Subscribe], name it in the With of another field's [Subscribe], or hide it with [GraphQLIgnore].");
            }
        }
    }

    /// <summary>Gives a field its events.</summary>
    public void AddSource(FieldConfiguration field)
    {
        var method = (MethodInfo)field.Member;
        var messages = method.GetParameters().Where(p => MemberAttributes.Find<EventMessageAttribute>(p) is not null).ToArray();
        if (messages is not [var message])
        {
            discovery.Mistakes.Add(method, $"has {(messages.Length == 0 ? "no" : "more than one")} [EventMessage] parameter: take the event that is answered as exactly one.");
            return;
        }

        var with = MemberAttributes.Find<SubscribeAttribute>(method)!.With;
        var source = with is null ? FromTopic(field, method, message) : FromMethod(field, with, message);
        if (source is not null)
        {
            field.Source = SubscribeResolver.Create<object?>(context => SubscribeAsync(field, source, context));
        }
    }

    private static async ValueTask<IAsyncEnumerable<object?>> SubscribeAsync(FieldConfiguration field, EventSource source, IResolverContext context)
    {
        if (field.Authorization?.Check(context.User, $"{field.TypeName}.{field.Name}") is { } refused)
        {
            throw new GraphQLException(refused);
        }

        var invocation = new FieldInvocation(context);
        SubscriptionEvents? events = null;
        try
        {
            events = await source(invocation);
            return events!; // the executor says that there are none
        }
        finally
        {
            await (events is null ? invocation.DisposeAsync() : ValueTask.CompletedTask);
        }
    }

    private EventSource? FromTopic(FieldConfiguration field, MethodInfo method, ParameterInfo message)
    {
        if (!_hasTopics)
        {
            discovery.Mistakes.Add(method, "answers the messages of a topic, but there are no topics: call AddInMemorySubscriptions(), or AddRedisSubscriptions(…) when publishers and subscribers are in several processes.");
            return null;
        }

        var topic = MemberAttributes.Find<TopicAttribute>(method)?.Name ?? method.Name;
        return TopicName.TryParse(topic, field, discovery.Mistakes) is { } name ? EventSources.OfTopic(name, message.ParameterType) : null;
    }

    private EventSource? FromMethod(FieldConfiguration field, string with, ParameterInfo message)
    {
        var holder = field.Member.DeclaringType!;
        var sources = holder.GetMethods(AnyMethod).Where(m => string.Equals(m.Name, with, StringComparison.Ordinal)).ToArray();
        if (sources is not [{ ContainsGenericParameters: false } source])
        {
            discovery.Mistakes.Add(field.Member, $"has [Subscribe(With = \"{with}\")], but {ClrTypes.Display(holder)} has {(sources.Length == 0 ? "no method" : "more than one method, or a generic one,")} of that name: name exactly one with nameof.");
            return null;
        }

        if (MemberAttributes.Has<TopicAttribute>(field.Member))
        {
            discovery.Mistakes.Add(field.Member, $"has [Topic] and takes its events from {with}: remove the one or the other.");
        }

        var wanted = message.ParameterType;
        var given = EventSources.EventType(ClrTypes.WithoutTask(source.ReturnType));
        if (given is null || !(wanted.IsAssignableFrom(given) || Nullable.GetUnderlyingType(wanted) == given))
        {
            var name = ClrTypes.Display(wanted);
            discovery.Mistakes.Add(source, $"answers {ClrTypes.Display(source.ReturnType)}, but gives the events of {SchemaMistakes.Display(field.Member)}: answer IAsyncEnumerable<{name}> or ISourceStream<{name}>, or a task of one.");
            return null;
        }

        var parameters = source.GetParameters().Select(p => discovery.Fields.Binders.BindShared(p, field)).ToArray();
        return EventSources.OfMethod(ResolverCall.Create(source, parameters), given);
    }
}
