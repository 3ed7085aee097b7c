using System.Linq.Expressions;
using System.Reflection;
using Federation.Server.Discovery;

namespace Federation.Server.Invocation;

/// <summary>A C# method as a delegate: target (null for a static one) and arguments in, a task of the boxed result out.</summary>
internal static class CompiledCall
{
    /// <summary>Compiles the call once, at start.</summary>
    /// <param name="method">A method whose result is a value, <see cref="Task{T}"/> or <see cref="ValueTask{T}"/>.</param>
    public static Func<object?, object?[], ValueTask<object?>> Create(MethodInfo method)
    {
        var target = Expression.Parameter(typeof(object), "target");
        var arguments = Expression.Parameter(typeof(object[]), "arguments");
        var parameters = method.GetParameters();
        var values = new Expression[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            values[i] = Expression.Convert(Expression.ArrayIndex(arguments, Expression.Constant(i)), parameters[i].ParameterType);
        }

        var instance = method.IsStatic ? null : Expression.Convert(target, method.DeclaringType!);
        var call = Result(Expression.Call(instance, method, values));
        return Expression.Lambda<Func<object?, object?[], ValueTask<object?>>>(call, target, arguments).Compile();
    }

    /// <summary>A property's getter over the boxed object.</summary>
    public static Func<object, object?> Getter(PropertyInfo property)
    {
        var target = Expression.Parameter(typeof(object), "target");
        var value = Expression.Property(Expression.Convert(target, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), target).Compile();
    }

    private static Expression Result(Expression call)
    {
        var type = call.Type;
        if (!ClrTypes.IsTask(type))
        {
            return Expression.New(typeof(ValueTask<object?>).GetConstructor([typeof(object)])!, Expression.Convert(call, typeof(object)));
        }

        var wait = type.GetGenericTypeDefinition() == typeof(Task<>) ? nameof(FromTask) : nameof(FromValueTask);
        return Expression.Call(typeof(CompiledCall), wait, type.GetGenericArguments(), call);
    }

#pragma warning disable VSTHRD003 // The resolver started the task just now; nothing blocks on it.
    private static async ValueTask<object?> FromTask<T>(Task<T> task) => await task;
#pragma warning restore VSTHRD003

    private static async ValueTask<object?> FromValueTask<T>(ValueTask<T> task) => await task;
}
