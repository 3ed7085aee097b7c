using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Federation.Server.EntityFramework.Paging;

namespace Federation.Server.EntityFramework;

/// <summary>
/// The order of a paged list. It always ends in the unique id, so that it is total and a cursor names one place in it. Nulls
/// come last in an ascending key and first in a descending one, on every database. Immutable: keep it in a static field.
/// </summary>
/// <remarks>
/// Paging by keys and not by OFFSET: a page costs the same wherever it is, and rows that come or go do not move it
/// (<see href="https://use-the-index-luke.com/no-offset"/>).
/// </remarks>
public sealed class KeysetOrder<T>
{
    // Made on first use: a type without Id can have orders that end in another member.
    private static KeysetOrder<T>? s_byId;

    private readonly KeysetKey[] _keys;
    private readonly KeysetKey _id;

    private KeysetOrder(KeysetKey[] keys, KeysetKey id)
    {
        _keys = keys;
        _id = id;
        Keys = [.. keys, id];
        Description = string.Join(',', Keys.Select(static k => $"{(k.Descending ? '-' : '+')}{k.Name}"));
    }

    /// <summary>The order by the property <c>Id</c> of <typeparamref name="T"/> alone.</summary>
    /// <exception cref="InvalidOperationException"><typeparamref name="T"/> has no property <c>Id</c>.</exception>
    public static KeysetOrder<T> ById => s_byId ??= new([], DefaultId());

    /// <summary>All keys, the id last.</summary>
    internal IReadOnlyList<KeysetKey> Keys { get; }

    /// <summary>The order as text; part of the hash in cursors.</summary>
    internal string Description { get; }

    /// <summary>An order that ends in another unique member than <c>Id</c>.</summary>
    /// <param name="id">The unique, never null member.</param>
    /// <param name="name">Filled in by the compiler.</param>
    public static KeysetOrder<T> EndingIn<TId>(Expression<Func<T, TId>> id, [CallerArgumentExpression(nameof(id))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(id);
        return new KeysetOrder<T>([], KeysetKey.Id(id, name));
    }

    /// <summary>Adds a key, smallest first, nulls last.</summary>
    /// <param name="key">A member, a path of members or a computed value that the database can compute.</param>
    /// <param name="name">Tells keys apart in cursors; the compiler fills in the source of <paramref name="key"/>.</param>
    public KeysetOrder<T> Ascending<TKey>(Expression<Func<T, TKey>> key, [CallerArgumentExpression(nameof(key))] string name = "") =>
        By(key, descending: false, name);

    /// <summary>Adds a key, largest first, nulls first.</summary>
    /// <param name="key">A member, a path of members or a computed value that the database can compute.</param>
    /// <param name="name">Tells keys apart in cursors; the compiler fills in the source of <paramref name="key"/>.</param>
    public KeysetOrder<T> Descending<TKey>(Expression<Func<T, TKey>> key, [CallerArgumentExpression(nameof(key))] string name = "") =>
        By(key, descending: true, name);

    /// <summary>Adds a key whose direction is known at run time only.</summary>
    /// <param name="key">A lambda from <typeparamref name="T"/> to a comparable value.</param>
    /// <param name="descending">Whether the largest comes first.</param>
    /// <param name="name">Tells keys apart in cursors.</param>
    public KeysetOrder<T> By(LambdaExpression key, bool descending, string name)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new KeysetOrder<T>([.. _keys, KeysetKey.Create(key, descending, name)], _id);
    }

    /// <summary>The keys that the client asked for in the argument <c>order</c> with the same id at the end; this order when it asked for none.</summary>
    /// <param name="query">The request.</param>
    public KeysetOrder<T> OrRequested(QueryContext<T> query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return query.Sorting.Count == 0
            ? this
            : new KeysetOrder<T>([.. query.Sorting.Select(static s => KeysetKey.Create(s.Selector, s.Descending, s.Name))], _id);
    }

    /// <summary>Eleven characters that differ when the order or the filter does.</summary>
    internal string Hash(string filter)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{typeof(T).Name}|{Description}|{filter}"));
        return System.Buffers.Text.Base64Url.EncodeToString(hash.AsSpan(0, 8));
    }

    private static KeysetKey DefaultId()
    {
        var parameter = Expression.Parameter(typeof(T), "x");
        return typeof(T).GetProperty("Id") is { } id
            ? KeysetKey.Id(Expression.Lambda(Expression.Property(parameter, id), parameter), "Id")
            : throw new InvalidOperationException($"{typeof(T).Name} has no property Id. Begin its order with KeysetOrder<{typeof(T).Name}>.EndingIn(x => …) and a unique member.");
    }
}
