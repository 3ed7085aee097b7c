using System.Security.Claims;
using Federation.Language;
using Federation.Types;

namespace Federation.Execution;

/// <summary>What every resolver can know about its field and its request.</summary>
public interface IFieldContext
{
    /// <summary>The schema.</summary>
    Schema Schema { get; }

    /// <summary>The field as the operation selects it.</summary>
    Selection Selection { get; }

    /// <summary>Whether the operation is a query, a mutation or a subscription.</summary>
    OperationType OperationType { get; }

    /// <summary>The coerced variables of the operation.</summary>
    IReadOnlyDictionary<string, object?> Variables { get; }

    /// <summary>
    /// The coerced arguments: input objects are <c>Dictionary&lt;string, object?&gt;</c>, lists <c>List&lt;object?&gt;</c>, leaves their
    /// runtime values. An argument that was not given and has no default is not in it. Shared: not to be changed.
    /// </summary>
    IReadOnlyDictionary<string, object?> Arguments { get; }

    /// <summary>The services of the request; those of the event while an event is answered and <see cref="RequestExecutorOptions.CreateEventServices"/> makes them.</summary>
    IServiceProvider Services { get; }

    /// <summary>The caller.</summary>
    ClaimsPrincipal User { get; }

    /// <summary>Cancelled when the caller has gone, or has stopped reading the answers.</summary>
    CancellationToken RequestAborted { get; }

    /// <summary>
    /// Data of this request, starting with those of <see cref="GraphQLRequest.ContextData"/> and shared with its middleware
    /// (<see cref="RequestContext.ContextData"/>); each event of a subscription has a copy of its own. Safe for concurrent use.
    /// </summary>
    IDictionary<string, object?> ContextData { get; }

    /// <summary>The value of an argument, or the default of <typeparamref name="T"/> when it is null or was not given.</summary>
    /// <exception cref="InvalidCastException">The runtime value is not a <typeparamref name="T"/>.</exception>
    T? ArgumentValue<T>(string name);

    /// <summary>The runtime value of an argument; null when it is null or was not given.</summary>
    object? ArgumentValue(string name);

    /// <summary>Whether the argument was given or has a default.</summary>
    bool HasArgument(string name);

    /// <summary>
    /// The child selections of this field for a concrete type, without those that @skip or @include leaves out, with those that
    /// @defer delivers later.
    /// </summary>
    IReadOnlyList<Selection> GetSelections(ObjectType type);

    /// <summary>The child selections of any field of the operation for a concrete type; empty for a leaf field.</summary>
    IReadOnlyList<Selection> GetSelections(Selection selection, ObjectType type);
}
