using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Configuration;

namespace Federation.AspNetCore.Identity;

/// <summary>
/// An empty <c>Authentication</c> section: the bearer scheme would take issuers and keys from there as well, a second door beside the section
/// <c>Identity</c> that nobody watches.
/// </summary>
internal sealed class NoAuthenticationConfiguration : IAuthenticationConfigurationProvider
{
    public IConfiguration AuthenticationConfiguration { get; } = new ConfigurationBuilder().Build();
}
