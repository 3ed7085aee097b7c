using System.Text.Json;
using Federation.AspNetCore.Identity;
using Federation.Language;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Federation.AspNetCore.WebSockets;

/// <summary>
/// Finds out who opens a connection: by the member <c>Authorization</c> of what <c>connection_init</c> carries, since a browser cannot send
/// that header with a socket, else by the headers of the handshake. Both are checked by the same code.
/// </summary>
internal static class ConnectionInit
{
    public static async ValueTask<CallerIdentity> AuthenticateAsync(HttpContext context, JsonElement payload)
    {
        if (FindCredential(payload) is not { } credential)
        {
            return await CallerIdentity.FindAsync(context);
        }

        if (credential.ValueKind != JsonValueKind.String)
        {
            return Refuse("\"Authorization\" must be a string: \"Bearer <token>\".");
        }

        // From here on the connection has this header, for whatever asks others in the name of its caller.
        context.Request.Headers.Authorization = credential.GetString();

        // Authentication keeps its result for a request, and the handshake was one; the header is therefore checked in a request of its own.
        await using var scope = context.RequestServices.CreateAsyncScope();
        var request = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        request.Request.Scheme = context.Request.Scheme;
        request.Request.Host = context.Request.Host;
        request.Request.Path = context.Request.Path;
        foreach (var (name, value) in context.Request.Headers)
        {
            request.Request.Headers[name] = value;
        }

        var schemes = scope.ServiceProvider.GetService<IAuthenticationSchemeProvider>();
        if (schemes is not null && await schemes.GetDefaultAuthenticateSchemeAsync() is not null && scope.ServiceProvider.GetService<ServiceTokenValidator>() is null)
        {
            var result = await request.AuthenticateAsync();
            if (!result.Succeeded)
            {
                return Refuse("The credential in \"Authorization\" does not hold. Sign in again.");
            }

            request.User = result.Principal;
        }

        return await CallerIdentity.FindAsync(request);
    }

    private static JsonElement? FindCredential(JsonElement payload)
    {
        if (payload.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in payload.EnumerateObject())
            {
                if (member.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) && member.Value.ValueKind != JsonValueKind.Null)
                {
                    return member.Value;
                }
            }
        }

        return null;
    }

    private static CallerIdentity Refuse(string message) => new(new(), IsService: false, new GraphQLError(message, ErrorCodes.NotAuthenticated));
}
