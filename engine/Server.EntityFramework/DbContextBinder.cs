using Federation.Execution;
using System.Reflection;
using Federation.Server.Configuration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Federation.Server.EntityFramework;

/// <summary>
/// A resolver parameter of type <typeparamref name="TContext"/> is a context of its own, disposed when the field is finished: resolvers of one
/// level run side by side, and a context serves one at a time.
/// </summary>
internal sealed class DbContextBinder<TContext> : IParameterBinder
    where TContext : DbContext
{
    public ParameterBinding? TryBind(ParameterInfo parameter, FieldConfiguration field) =>
        parameter.ParameterType == typeof(TContext) ? ParameterBinding.FromAsync(CreateAsync) : null;

    private static async ValueTask<object?> CreateAsync(FieldInvocation invocation)
    {
        var factory = invocation.Context.Services.GetRequiredService<IDbContextFactory<TContext>>();
        var context = await factory.CreateDbContextAsync(invocation.Context.RequestAborted);
        invocation.DisposeAfter(context);
        return context;
    }
}
