using System.Net;
using System.Text.Json;
using Federation.AspNetCore.Identity;
using Federation.Shared.Identity;
using Federation.Subgraphs.Tests.Doubles;
using Xunit;

namespace Federation.Subgraphs.Tests.Identity;

/// <summary>
/// Who is kept from what, at every guarded field and every entity lookup that the SDL of a subgraph has: callers without token, with every kind
/// of forged token, with too few scopes, and with the right scope but somebody else's name.
/// </summary>
public abstract class JwtMatrix(Subgraph subgraph, string name)
{
    [Fact]
    public async Task Anonymous_EveryProbe_GetsNothing()
    {
        foreach (var probe in await ProbesAsync())
        {
            var answer = await subgraph.AskAsync(probe.Query);
            Assert.Empty(Values(answer));
            if (probe.Scopes.Count > 0 && !IsHidden(answer))
            {
                Assert.Contains((probe.ToString(), "AUTH_NOT_AUTHENTICATED"), Codes(probe, answer));
            }
        }
    }

    [Fact]
    public async Task ForgedToken_EveryProbe_IsRefusedWhole()
    {
        var genuine = await subgraph.TokenAsync("admin");
        using var key = await subgraph.SigningKeyAsync();
        var service = (await subgraph.ServiceAsync<ServiceTokenIssuer>()).GetToken()!;
        var tokens = ForgedTokens.All(genuine, key, service, (await subgraph.ServiceAsync<TimeProvider>()).GetUtcNow());
        Assert.Equal(HttpStatusCode.OK, (await subgraph.AskWithTokenAsync("{ __typename }", genuine)).Status);
        foreach (var (forgery, token) in tokens)
        {
            Assert.Equal((forgery, HttpStatusCode.Unauthorized), (forgery, (await subgraph.AskWithTokenAsync("{ __typename }", token)).Status));
            foreach (var probe in await ProbesAsync())
            {
                var answer = await subgraph.AskWithTokenAsync(probe.Query, token);
                Assert.Equal((forgery, HttpStatusCode.Unauthorized), (forgery, answer.Status));
                Assert.Equal([(probe.ToString(), "AUTH_NOT_AUTHENTICATED")], Codes(probe, answer));
                Assert.False(answer.Json.TryGetProperty("data", out _), answer.Text);
            }
        }
    }

    [Fact]
    public async Task OtherScopes_EveryGuardedField_AreNotEnough()
    {
        var genuine = await subgraph.TokenAsync("admin");
        using var key = await subgraph.SigningKeyAsync();
        foreach (var probe in (await ProbesAsync()).Where(p => p.Scopes.Count > 0))
        {
            var others = Enum.GetValues<Scope>().Select(Scopes.Name).Except(probe.Scopes).ToList();
            foreach (var scope in others.Concat(probe.Scopes.Select(s => s.ToLowerInvariant())).Append("").Append(string.Join(' ', others)))
            {
                var answer = await subgraph.AskWithTokenAsync(probe.Query, ForgedTokens.Genuine(genuine, key, scope));
                Assert.Empty(Values(answer));
                if (!IsHidden(answer))
                {
                    Assert.Contains((probe.ToString(), "AUTH_NOT_AUTHORIZED"), Codes(probe, answer));
                }
            }
        }
    }

    [Fact]
    public async Task Stranger_EveryProbe_SeesNothingOfTheVictims()
    {
        foreach (var probe in (await ProbesAsync()).Where(p => !p.BelongsToNobody))
        {
            var owned = new HashSet<string>(StringComparer.Ordinal);
            foreach (var owner in Victim.Owners)
            {
                owned.UnionWith(Values(await subgraph.AskAsync(probe.Query, identity: owner)));
            }

            Assert.True(owned.Count > 0, $"{probe} shows nothing to those who may see it: the test proves nothing. {probe.Query}");
            foreach (var stranger in Victim.Strangers)
            {
                var seen = Values(await subgraph.AskAsync(probe.Query, identity: stranger)).Where(owned.Contains).ToList();
                Assert.True(seen.Count == 0, $"{stranger} sees {string.Join(", ", seen)} of {probe}.");
            }
        }
    }

    private async Task<IReadOnlyList<Probe>> ProbesAsync()
    {
        using var response = await subgraph.GetAsync("/graphql?sdl");
        return Probes.Of(name, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The entity around the field is not there for this caller, so that the field is not asked.</summary>
    private static bool IsHidden(Answer answer) =>
        answer.Json.GetProperty("data").TryGetProperty("_entities", out var entities) && entities[0].ValueKind == JsonValueKind.Null;

    private static IEnumerable<(string Probe, string Code)> Codes(Probe probe, Answer answer) =>
        answer.Json.TryGetProperty("errors", out var errors)
            ? errors.EnumerateArray().Select(e => (probe.ToString(), e.GetProperty("extensions").GetProperty("code").GetString()!))
            : [];

    /// <summary>All values of the answer's data.</summary>
    private static List<string> Values(Answer answer)
    {
        var values = new List<string>();
        if (answer.Json.TryGetProperty("data", out var data))
        {
            Add(data, values);
        }

        return values;
    }

    private static void Add(JsonElement json, List<string> values)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in json.EnumerateObject())
                {
                    Add(member.Value, values);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in json.EnumerateArray())
                {
                    Add(item, values);
                }

                break;
            case JsonValueKind.Null:
                break;
            default:
                values.Add(json.ToString());
                break;
        }
    }
}
