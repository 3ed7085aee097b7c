using System.Security.Cryptography;
using Federation.AspNetCore;
using Federation.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Federation.Server.Tests.AspNetCore;

/// <summary>A data folder, a clock that stands at the demo time until it is moved, and hosts that share both.</summary>
internal sealed class IdentityFixture : IDisposable
{
    public const string WhoAmI = """{"query":"{ me }"}""";

    public DirectoryInfo Data { get; } = Directory.CreateTempSubdirectory("identity");

    public SettableClock Clock { get; } = new();

    public Task<TestEndpoint> StartAsync(string environment = "Development", params (string Key, string Value)[] settings) =>
        TestEndpoint.StartAsync(environment, builder =>
        {
            foreach (var (key, value) in settings)
            {
                builder.Configuration[key] = value;
            }

            builder.Services.AddSingleton<TimeProvider>(Clock);
            builder.Services.AddGraphQLIdentity(builder.Configuration, builder.Environment, options => options.DataDirectory = Data.FullName);
        });

    public DevelopmentIssuer OpenIssuer() => DevelopmentIssuer.OpenOrCreate(new GraphQLIdentityOptions { DataDirectory = Data.FullName }, Clock);

    /// <summary>Makes a token that is right in everything but what the test changes.</summary>
    public string Forge(SigningCredentials? credentials, Action<SecurityTokenDescriptor>? change = null)
    {
        var now = Clock.GetUtcNow().UtcDateTime;
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = "federation",
            Audience = "federation",
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddHours(1),
            Claims = new Dictionary<string, object> { ["sub"] = "mallory", ["scope"] = "ADMIN" },
            SigningCredentials = credentials,
        };
        change?.Invoke(descriptor);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    public static SigningCredentials NewEcKey(string? keyId = null, ECCurve? curve = null, string algorithm = SecurityAlgorithms.EcdsaSha256) =>
        new(new ECDsaSecurityKey(ECDsa.Create(curve ?? ECCurve.NamedCurves.nistP256)) { KeyId = keyId }, algorithm);

    public void Dispose() => Data.Delete(recursive: true);

    internal sealed class SettableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
