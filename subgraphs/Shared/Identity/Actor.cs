using System.Security.Claims;

namespace Federation.Shared.Identity;

/// <summary>Who is asking, as the token says: claims <c>sub</c>, <c>scope</c>, <c>dealer</c>, <c>partner</c>, <c>vin</c>.</summary>
public sealed class Actor
{
    private readonly HashSet<string> _scopes;

    private Actor(string? subject, HashSet<string> scopes, string? dealer, string? partner, string? vin)
    {
        Subject = subject;
        _scopes = scopes;
        Dealer = dealer;
        Partner = partner;
        Vin = vin;
    }

    /// <summary>Nobody: the public.</summary>
    public static Actor Anonymous { get; } = new(null, [], null, null, null);

    /// <summary>The subgraphs themselves: transitions that follow from others.</summary>
    public static Actor System { get; } = new("system", new(StringComparer.Ordinal) { Scopes.System }, null, null, null);

    /// <summary>For a customer the id of the customer; null for the public.</summary>
    public string? Subject { get; }

    /// <summary>The code of the dealer a DEALER belongs to.</summary>
    public string? Dealer { get; }

    /// <summary>The code of the partner behind a PARTNER token.</summary>
    public string? Partner { get; }

    /// <summary>The vehicle a VEHICLE token is bound to.</summary>
    public string? Vin { get; }

    /// <summary>The scopes in ordinal order.</summary>
    public IReadOnlyList<string> ScopeNames => [.. _scopes.Order(StringComparer.Ordinal)];

    /// <summary>Somebody proved who they are.</summary>
    public bool IsAuthenticated => Subject is not null;

    /// <summary>The name under which effects of this actor are recorded: subject, else <c>anonymous</c>.</summary>
    public string Key => Subject ?? "anonymous";

    /// <summary>Reads a principal; an unauthenticated one is the public whatever claims it carries.</summary>
    public static Actor From(ClaimsPrincipal? user)
    {
        if (user?.Identity?.IsAuthenticated != true)
        {
            return Anonymous;
        }

        var scopes = user.FindAll("scope").SelectMany(c => c.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Concat(user.FindAll(ClaimTypes.Role).Select(c => c.Value))
            .ToHashSet(StringComparer.Ordinal);
        var subject = user.FindFirst("sub")?.Value ?? user.FindFirst(ClaimTypes.NameIdentifier)?.Value;
        return new(subject, scopes, user.FindFirst("dealer")?.Value, user.FindFirst("partner")?.Value, user.FindFirst("vin")?.Value);
    }

    /// <summary>True when the token names the scope; PUBLIC is everybody's.</summary>
    public bool Has(Scope scope) => scope == Scope.Public || _scopes.Contains(Scopes.Name(scope));

    /// <summary>True for the customer with this id.</summary>
    public bool IsCustomer(string? customerId) =>
        Has(Scope.Customer) && customerId is not null && string.Equals(Subject, customerId, StringComparison.Ordinal);

    /// <summary>True for staff of the dealer with this code.</summary>
    public bool IsDealer(string? dealerCode) =>
        Has(Scope.Dealer) && dealerCode is not null && string.Equals(Dealer, dealerCode, StringComparison.Ordinal);
}
