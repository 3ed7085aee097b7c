using Microsoft.IdentityModel.Tokens;

namespace Federation.AspNetCore.Identity;

/// <summary>Says in a few words why a token was refused: enough for its owner to act, nothing about keys or expected values.</summary>
internal static class TokenFault
{
    public static string Describe(Exception? exception) => (exception is AggregateException all ? all.Flatten().InnerExceptions[0] : exception) switch
    {
        SecurityTokenExpiredException expired => $"expired at {expired.Expires:yyyy-MM-dd'T'HH:mm:ss'Z'}",
        SecurityTokenNotYetValidException early => $"is not valid before {early.NotBefore:yyyy-MM-dd'T'HH:mm:ss'Z'}",
        SecurityTokenNoExpirationException => "has no expiry",
        SecurityTokenInvalidAudienceException => "is meant for another audience",
        SecurityTokenInvalidIssuerException => "comes from an unknown issuer",
        SecurityTokenSignatureKeyNotFoundException => "is not signed by a key that is trusted here",
        SecurityTokenInvalidSignatureException => "is not signed by a key that is trusted here",
        SecurityTokenInvalidAlgorithmException => "is not signed with ES256",
        _ => "is not a readable token",
    };
}
