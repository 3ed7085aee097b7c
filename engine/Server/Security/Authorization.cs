using System.Security.Claims;
using Federation.Language;
using Federation.Server.Discovery;

namespace Federation.Server.Security;

/// <summary>All <c>[Authorize]</c> that guard a field; every one must be satisfied.</summary>
internal sealed class Authorization(IReadOnlyList<AuthorizeAttribute> requirements, AuthorizationOptions options)
{
    private static readonly string[] ScopeClaims = ["scope", "role", "roles", ClaimTypes.Role];

    private readonly string[][] _scopes = [.. requirements.Where(r => r.Roles is not null).Select(r => Split(r.Roles!))];
    private readonly string[] _policies = [.. requirements.Where(r => r.Policy is not null).Select(r => r.Policy!)];

    public IReadOnlyList<string> Policies => _policies;

    /// <summary>An attribute that names roles but has none in the text.</summary>
    public bool HasEmptyRoles => _scopes.Any(s => s.Length == 0);

    /// <summary>Null when the caller may pass.</summary>
    public GraphQLError? Check(ClaimsPrincipal user, string coordinate)
    {
        if (user.Identity?.IsAuthenticated != true)
        {
            return new GraphQLError($"{coordinate} needs a signed-in caller.", ErrorCodes.NotAuthenticated);
        }

        if (_scopes.Length > 0)
        {
            var granted = Granted(user);
            foreach (var scopes in _scopes)
            {
                if (!scopes.Any(granted.Contains))
                {
                    return new GraphQLError($"{coordinate} needs one of the scopes {string.Join(", ", scopes)}.", ErrorCodes.NotAuthorized);
                }
            }
        }

        return Array.TrueForAll(_policies, p => options.Policies[p](user))
            ? null
            : new GraphQLError($"{coordinate} is not open to this caller.", ErrorCodes.NotAuthorized);
    }

    /// <summary>The same for a gateway; an <c>and</c> of <c>or</c>s becomes the <c>or</c> of <c>and</c>s that the directive wants.</summary>
    public IEnumerable<DirectiveNode> ToDirectives()
    {
        if (_policies.Length > 0)
        {
            yield return Sdl.Directive("policy", ("policies", Nested([_policies])));
        }

        if (_scopes.Length > 0)
        {
            yield return Sdl.Directive("requiresScopes", ("scopes", Nested(Combinations())));
        }
        else if (_policies.Length == 0)
        {
            yield return Sdl.Directive("authenticated");
        }
    }

    private IEnumerable<string[]> Combinations()
    {
        IEnumerable<string[]> combinations = [[]];
        foreach (var scopes in _scopes)
        {
            combinations = combinations.SelectMany(c => scopes.Select(s => (string[])[.. c, s]));
        }

        return combinations;
    }

    private static ListValueNode Nested(IEnumerable<string[]> lists) => new()
    {
        Items = [.. lists.Select(l => new ListValueNode { Items = [.. l.Distinct().Select(Sdl.Text)] })],
    };

    private static HashSet<string> Granted(ClaimsPrincipal user)
    {
        var granted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var claim in user.Claims)
        {
            if (Array.IndexOf(ScopeClaims, claim.Type) >= 0)
            {
                granted.UnionWith(claim.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return granted;
    }

    private static string[] Split(string roles) => roles.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
