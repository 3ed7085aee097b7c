using System.Collections;
using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations.Schema;
using System.Linq.Expressions;
using System.Reflection;

namespace Federation.Server.Projection;

/// <summary>
/// Turns <see cref="SelectedMembers"/> into <c>x =&gt; new T { … }</c>. What it writes is what EF Core translates to one statement
/// that reads just these columns: nested objects become nested member-inits, lists become <c>OrderBy(Id).Select(…).ToList()</c>.
/// </summary>
internal static class ProjectionExpression
{
    private static readonly ConcurrentDictionary<PropertyInfo, bool> s_optional = new();

    /// <summary>The lambda, or null when <paramref name="type"/> cannot be made from its members and is read whole.</summary>
    /// <exception cref="InvalidOperationException">A selected member has no setter or does not exist; the message names it.</exception>
    public static LambdaExpression? Build(Type type, SelectedMembers members)
    {
        if (members.IsLeaf || !IsConstructible(type))
        {
            return null;
        }

        var parameter = Expression.Parameter(type, "x");
        return Expression.Lambda(MemberInit(type, parameter, members, depth: 0), parameter);
    }

    /// <summary>Checks a member without building anything; for the check at start.</summary>
    /// <returns>The complaint, or null.</returns>
    public static string? Complaint(Type type, string member)
    {
        var property = FindProperty(type, member);
        return property is null
            ? $"{type.Name} has no public property {member} that a projection could read."
            : property.GetSetMethod(nonPublic: true) is null && IsConstructible(type)
                ? $"{type.Name}.{member} has no setter, so a projection cannot fill it. Give it a setter (init or private will do), or make it a resolver with [Parent(requires: \"…\")] that names the members it is computed from."
                : null;
    }

    /// <summary>Whether <paramref name="type"/> is a class that a projection makes from single members.</summary>
    public static bool IsConstructible(Type type) =>
        type is { IsClass: true, IsAbstract: false }
        && type != typeof(string)
        && type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []) is not null;

    /// <summary>The element type of a list, or null for anything else; a string is no list.</summary>
    public static Type? ElementType(Type type)
    {
        if (type == typeof(string) || !typeof(IEnumerable).IsAssignableFrom(type))
        {
            return null;
        }

        return type.IsArray
            ? type.GetElementType()
            : type.GetInterfaces().Append(type)
                .FirstOrDefault(static i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))
                ?.GetGenericArguments()[0];
    }

    public static PropertyInfo? FindProperty(Type type, string name) =>
        type.GetProperty(name, BindingFlags.Instance | BindingFlags.Public);

    /// <summary>The members that are columns for sure: settable properties of value types, texts and the like.</summary>
    public static IEnumerable<PropertyInfo> ScalarMembers(Type type) => type
        .GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(static p => p.GetSetMethod(nonPublic: true) is not null
            && p.GetIndexParameters().Length == 0
            && !p.IsDefined(typeof(NotMappedAttribute), inherit: true)
            && (p.PropertyType.IsValueType || p.PropertyType == typeof(string) || p.PropertyType == typeof(byte[]) || p.PropertyType == typeof(Uri)));

    /// <summary>Whether C# declares a reference nullable.</summary>
    public static bool IsOptional(PropertyInfo property) =>
        s_optional.GetOrAdd(property, static p => new NullabilityInfoContext().Create(p).ReadState != NullabilityState.NotNull);

    private static MemberInitExpression MemberInit(Type type, Expression source, SelectedMembers members, int depth)
    {
        ProjectionDepth.Check(depth);
        var bindings = new List<MemberBinding>(members.Members.Count);
        if (members.IsWhole)
        {
            foreach (var scalar in ScalarMembers(type).Where(s => !members.Members.ContainsKey(s.Name)))
            {
                bindings.Add(Expression.Bind(scalar, Expression.Property(source, scalar)));
            }
        }

        foreach (var (name, child) in members.Members)
        {
            if (Complaint(type, name) is { } complaint)
            {
                throw new InvalidOperationException(complaint);
            }

            var property = FindProperty(type, name)!;
            bindings.Add(Expression.Bind(property, Value(property, Expression.Property(source, property), child, depth)));
        }

        var constructor = type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, [])!;
        return Expression.MemberInit(Expression.New(constructor), bindings);
    }

    private static Expression Value(PropertyInfo property, Expression value, SelectedMembers members, int depth)
    {
        if (ElementType(property.PropertyType) is { } element)
        {
            return IsConstructible(element) && !(members.IsLeaf && FindProperty(element, "Id") is null) ? List(property, value, element, members, depth) : value;
        }

        if (members.IsLeaf)
        {
            return value;
        }

        if (!IsConstructible(property.PropertyType))
        {
            return value;
        }

        var nested = MemberInit(property.PropertyType, value, members, depth + 1);
        var nothing = Expression.Constant(null, property.PropertyType);
        return IsOptional(property) ? Expression.Condition(Expression.Equal(value, nothing), nothing, nested) : nested;
    }

    /// <summary>
    /// <c>source.OrderBy(y =&gt; y.Id).Select(y =&gt; new E { … }).ToList()</c>, or <c>ToArray()</c> for an array; without <c>Select</c> when the
    /// objects are needed whole.
    /// </summary>
    private static Expression List(PropertyInfo property, Expression source, Type element, SelectedMembers members, int depth)
    {
        var parameter = Expression.Parameter(element, "y");
        // The order must not depend on the database, so every list has one: its Id, where there is one.
        if (FindProperty(element, "Id") is { } id)
        {
            source = Call(nameof(Enumerable.OrderBy), [element, id.PropertyType], source, Expression.Lambda(Expression.Property(parameter, id), parameter));
        }

        if (!members.IsLeaf)
        {
            var selector = Expression.Lambda(MemberInit(element, parameter, members, depth + 1), parameter);
            source = Call(nameof(Enumerable.Select), [element, element], source, selector);
        }

        var list = Call(property.PropertyType.IsArray ? nameof(Enumerable.ToArray) : nameof(Enumerable.ToList), [element], source);
        return property.PropertyType.IsAssignableFrom(list.Type)
            ? list
            : throw new InvalidOperationException(
                $"{property.DeclaringType!.Name}.{property.Name} is a {property.PropertyType.Name}; a projection fills lists declared as List<T>, IList<T>, IReadOnlyList<T>, ICollection<T>, IEnumerable<T> or T[].");
    }

    private static MethodCallExpression Call(string method, Type[] types, params Expression[] arguments) =>
        Expression.Call(typeof(Enumerable), method, types, arguments);
}
