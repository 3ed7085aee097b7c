using System.Linq.Expressions;
using Federation.Server.Projection;

namespace Federation.Server;

/// <summary>
/// What a request needs of <typeparamref name="T"/>: the selected members, the filter of the argument <c>where</c> and the order
/// of the argument <c>order</c>. A resolver takes it as a parameter and applies it with <c>query.With(context)</c> (package
/// Server.EntityFramework). The key members of the type and what <c>[Parent(requires: …)]</c> of the selected resolvers names
/// are always among the members.
/// </summary>
public sealed class QueryContext<T>
{
    private Expression<Func<T, T>>? _selector;

    /// <param name="members">The members to read; null reads all of them.</param>
    /// <param name="predicate">The filter, or null.</param>
    /// <param name="filterText">What decides which rows are in the list, as text. It becomes part of cursors.</param>
    /// <param name="sorting">The order that the client asked for.</param>
    public QueryContext(
        SelectedMembers? members = null,
        Expression<Func<T, bool>>? predicate = null,
        string filterText = "",
        IReadOnlyList<SortKey>? sorting = null)
    {
        Members = members;
        Predicate = predicate;
        FilterText = filterText;
        Sorting = sorting ?? [];
    }

    /// <summary>Reads everything, filters nothing.</summary>
    public static QueryContext<T> Everything { get; } = new();

    /// <summary>The members to read; null reads all of them.</summary>
    public SelectedMembers? Members { get; }

    /// <summary>The filter of the argument <c>where</c>, or null.</summary>
    public Expression<Func<T, bool>>? Predicate { get; }

    /// <summary>
    /// All arguments of the field that decide which rows are in the list, as text; part of cursors, so that a cursor of another filter is refused.
    /// </summary>
    public string FilterText { get; }

    /// <summary>The order of the argument <c>order</c>; empty when the client asked for none.</summary>
    public IReadOnlyList<SortKey> Sorting { get; }

    /// <summary>Copies the selected members, and null where all are read.</summary>
    /// <exception cref="InvalidOperationException">A selected member cannot be read by projection; the message names it.</exception>
    public Expression<Func<T, T>>? Selector =>
        Members is null ? null : _selector ??= (Expression<Func<T, T>>?)ProjectionExpression.Build(typeof(T), Members);

    /// <summary>The same with more members.</summary>
    /// <param name="members">Paths such as <c>x =&gt; x.DealerCode</c> or <c>x =&gt; x.Trim.Code</c>.</param>
    public QueryContext<T> Including(params ReadOnlySpan<Expression<Func<T, object?>>> members)
    {
        if (Members is null)
        {
            return this;
        }

        var copy = Members.Copy();
        foreach (var member in members)
        {
            copy.AddPaths(MemberPath.Of(member));
        }

        return new QueryContext<T>(copy, Predicate, FilterText, Sorting);
    }
}
