using System.Security.Cryptography;
using System.Text;

namespace Federation.Vehicles.Domain.Rules;

/// <summary>All rules of a model in one version. Immutable: a change is another ruleset with another hash.</summary>
public sealed class Ruleset
{
    /// <summary>Puts a ruleset together; <see cref="RulesetCheck"/> says whether it may be published.</summary>
    public Ruleset(
        string modelCode, string version, DateOnly validFrom, IReadOnlyList<RulesetTrim> trims, IReadOnlyList<RulesetGroup> groups, IReadOnlyList<Rule> rules)
    {
        (ModelCode, Version, ValidFrom, Trims, Groups) = (modelCode, version, validFrom, trims, groups);
        Rules = [.. rules.OrderBy(r => r.Code, StringComparer.Ordinal)];
        Hash = HashOf();
    }

    /// <summary>Whose rules these are.</summary>
    public string ModelCode { get; }

    /// <summary>A name for people.</summary>
    public string Version { get; }

    /// <summary>The first day builds are made by it.</summary>
    public DateOnly ValidFrom { get; }

    /// <summary>Trims of the model.</summary>
    public IReadOnlyList<RulesetTrim> Trims { get; }

    /// <summary>Groups of the model in display order. Every option belongs to one.</summary>
    public IReadOnlyList<RulesetGroup> Groups { get; }

    /// <summary>The rules, ordered by code.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>
    /// SHA-256 over everything that decides an answer, 64 lower-case hex digits: the same rules in another order have the same hash, and
    /// what is cached under it is never wrong.
    /// </summary>
    public string Hash { get; }

    private string HashOf()
    {
        var text = new StringBuilder().Append($"{ModelCode}|{ValidFrom:yyyy-MM-dd}\n");
        foreach (var trim in Trims.OrderBy(t => t.Code, StringComparer.Ordinal))
        {
            text.Append($"trim {trim.Code} {trim.ModelYear} {string.Join(' ', trim.Markets.Order(StringComparer.Ordinal))}\n");
        }

        foreach (var group in Groups)
        {
            text.Append($"group {group.Code} {string.Join(' ', group.Options)}\n");
        }

        foreach (var rule in Rules)
        {
            var message = string.Join('\u001f', rule.Message.Texts.Select(t => $"{t.Key}\u001e{t.Value}"));
            text.Append($"{rule.Code}|{rule.Kind}|{rule.Expression}|{rule.ValidFrom:yyyy-MM-dd}|{rule.ValidUntil:yyyy-MM-dd}|{message}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
