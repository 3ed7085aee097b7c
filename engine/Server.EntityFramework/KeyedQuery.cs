using System.Linq.Expressions;
using Federation.Server.EntityFramework.Paging;

namespace Federation.Server.EntityFramework;

/// <summary>Conditions on a key.</summary>
internal static class KeyedQuery
{
    /// <summary><c>x =&gt; keys.Contains(x.Key)</c>, with the keys as parameters.</summary>
    public static Expression<Func<T, bool>> IsOneOf<T, TKey>(Expression<Func<T, TKey>> key, TKey[] keys)
    {
        var list = Expression.Property(Expression.Constant(new KeyBox<IEnumerable<TKey>>(keys)), nameof(KeyBox<>.Key));
        var contains = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(TKey)], list, key.Body);
        return Expression.Lambda<Func<T, bool>>(contains, key.Parameters);
    }
}
