using System.Globalization;
using System.Security.Claims;
using Federation.Language;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Federation.AspNetCore.Identity;

/// <summary>
/// Finds out who sends a request. A credential that does not hold is an error, never an anonymous caller: who believes to be signed in must
/// not get the public answer instead of his own.
/// </summary>
internal readonly record struct CallerIdentity(ClaimsPrincipal User, bool IsService, GraphQLError? Error)
{
    private static readonly long s_lastSecond = new DateTimeOffset(9999, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds();

    /// <summary>When the caller's token expires, with what clocks may differ; null when there is none that does.</summary>
    public DateTimeOffset? ExpiresAt =>
        long.TryParse(User.FindFirst(JwtRegisteredClaimNames.Exp)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && seconds < s_lastSecond
            ? DateTimeOffset.FromUnixTimeSeconds(seconds) + TokenRules.ClockSkew
            : null;

    /// <summary>Who the caller is; null when nobody is signed in.</summary>
    public string? Subject => (User.FindFirst(JwtRegisteredClaimNames.Sub) ?? User.FindFirst(ClaimTypes.NameIdentifier))?.Value;

    public static async ValueTask<CallerIdentity> FindAsync(HttpContext context)
    {
        var user = context.User;
        var validator = context.RequestServices.GetService<ServiceTokenValidator>();
        if (validator is null)
        {
            return new CallerIdentity(user, IsService: false, Error: null); // the host brings its own authentication
        }

        var isChecked = context.RequestServices.GetRequiredService<GraphQLIdentityOptions>().CallerTokens == CallerTokens.Check;
        if (isChecked && user.Identity?.IsAuthenticated != true && context.Request.Headers.Authorization.Count > 0)
        {
            var result = await context.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme);
            if (!result.Succeeded)
            {
                return Refuse(user, DescribeBearer(result));
            }

            user = result.Principal;
        }

        var serviceTokens = context.Request.Headers[ServiceTokenIssuer.HeaderName];
        if (serviceTokens.Count == 0)
        {
            return new CallerIdentity(user, IsService: false, Error: null);
        }

        var fault = await validator.FindFaultAsync(serviceTokens.ToString());
        return fault is null
            ? new CallerIdentity(user, IsService: true, Error: null)
            : Refuse(user, $"The service token in {ServiceTokenIssuer.HeaderName} {fault}. Send a fresh one, or leave the header out.");
    }

    private static string DescribeBearer(AuthenticateResult result) => result.Failure is { } failure
        ? $"The token in Authorization {TokenFault.Describe(failure)}. Sign in again, or leave the header out to ask anonymously."
        : "The header Authorization does not carry a bearer token. Write \"Bearer <token>\", or leave the header out to ask anonymously.";

    private static CallerIdentity Refuse(ClaimsPrincipal user, string message) =>
        new(user, IsService: false, new GraphQLError(message, ErrorCodes.NotAuthenticated));
}
