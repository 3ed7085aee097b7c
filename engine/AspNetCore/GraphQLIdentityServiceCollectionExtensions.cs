using Federation.AspNetCore.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Federation.AspNetCore;

/// <summary>Registers who the callers are.</summary>
public static class GraphQLIdentityServiceCollectionExtensions
{
    /// <summary>
    /// Adds JWT bearer authentication (ES256, issuer, audience, lifetime by the registered <see cref="TimeProvider"/>), the service tokens between
    /// gateway and subgraphs and, in Development unless keys are configured, the <see cref="DevelopmentIssuer"/>.
    /// No token is an anonymous caller; a token that does not hold is answered with 401. Without any key every caller is anonymous.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section <c>Identity</c> is read: see <see cref="GraphQLIdentityOptions"/>. An unknown key is an error.</param>
    /// <param name="environment">Decides whether the development issuer is on.</param>
    /// <param name="configure">Changes what the configuration says, such as the data folder.</param>
    /// <exception cref="InvalidOperationException">The configuration is wrong; the message names the key.</exception>
    public static IServiceCollection AddGraphQLIdentity(
        this IServiceCollection services,
        IConfiguration configuration,
        IHostEnvironment environment,
        Action<GraphQLIdentityOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(environment);
        var options = new GraphQLIdentityOptions();
        IdentityConfiguration.Read(configuration, options);
        configure?.Invoke(options);
        options.DevelopmentIssuer ??= environment.IsDevelopment() && !options.HasTokenKeys;

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        if (options.DevelopmentIssuer == true)
        {
            services.AddSingleton(provider => DevelopmentIssuer.OpenOrCreate(options, provider.GetRequiredService<TimeProvider>()));
        }

        services.AddSingleton(provider => IdentityKeys.Load(options, provider.GetService<DevelopmentIssuer>()));
        services.AddSingleton(provider => new ServiceTokenIssuer(
            provider.GetRequiredService<IdentityKeys>().ServiceSigningKey, options.Issuer, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new ServiceTokenValidator(
            provider.GetRequiredService<IdentityKeys>().Services, options.Issuer, provider.GetRequiredService<TimeProvider>()));
        services.AddAuthenticationCore();
        if (options.CallerTokens == CallerTokens.Check)
        {
            services.AddSingleton<IConfigureOptions<JwtBearerOptions>, ConfigureJwtBearer>();
            AddBearerScheme(services);
        }

        services.AddHostedService<IdentityStartup>();
        return services;
    }

    // AddAuthentication without data protection, which bearer tokens do not need and which would put key files into the home folder.
    private static void AddBearerScheme(IServiceCollection services)
    {
        services.AddSingleton<IAuthenticationConfigurationProvider, NoAuthenticationConfiguration>();
        services.AddAuthenticationCore(options => options.DefaultScheme = JwtBearerDefaults.AuthenticationScheme);
        services.AddWebEncoders();
        new AuthenticationBuilder(services).AddJwtBearer();
    }
}
