using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Federation.AspNetCore;

/// <summary>Which other sites' pages may ask (CORS). Nobody's, unless the configuration names them.</summary>
public static class GraphQLCorsExtensions
{
    private const string OriginsKey = "Cors:Origins";

    /// <summary>Adds the policy of the section <c>Cors</c>: <c>Origins</c>, one or several separated by commas, such as <c>https://shop.example</c>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The configuration of the host.</param>
    /// <exception cref="OptionsValidationException">A value is no origin; the message names the key.</exception>
    public static IServiceCollection AddGraphQLCors(this IServiceCollection services, IConfiguration configuration)
    {
        var origins = Origins(configuration);
        return services.AddCors(options => options.AddDefaultPolicy(policy => policy
            .WithOrigins(origins)
            .WithMethods("GET", "POST", "PUT", "DELETE") // the last two: events in one connection
            .AllowAnyHeader()
            .SetPreflightMaxAge(TimeSpan.FromHours(1))));
    }

    /// <summary>Answers browsers that ask for permission; does nothing without origins.</summary>
    /// <param name="app">The host; before the endpoints.</param>
    /// <param name="configuration">The configuration of the host.</param>
    public static IApplicationBuilder UseGraphQLCors(this IApplicationBuilder app, IConfiguration configuration) =>
        Origins(configuration).Length > 0 ? app.UseCors() : app;

    private static string[] Origins(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var origins = (configuration[OriginsKey] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var origin in origins)
        {
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || origin != address.GetLeftPart(UriPartial.Authority))
            {
                throw new OptionsValidationException(OriginsKey, typeof(CorsOptions),
                [
                    $"{OriginsKey} has \"{origin}\", which is no origin. Write it as a browser sends it: scheme, host, port if it is not the usual one, no path, no *.",
                ]);
            }
        }

        return origins;
    }
}
