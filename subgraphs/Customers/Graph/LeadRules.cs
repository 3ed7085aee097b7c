using System.Net.Mail;
using Federation.Shared;
using Federation.Shared.Errors;
using Federation.Shared.Vocabulary;

namespace Federation.Customers.Graph;

/// <summary>What the schema cannot say about a lead.</summary>
internal static class LeadRules
{
    private const int MostCharacters = 200;
    private const int MostMessageCharacters = 4_000;
    private const int MostCodeCharacters = 64;

    // RFC 5321, 4.5.3.1.3: a path has at most 256 octets with its angle brackets.
    private const int MostMailCharacters = 254;

    /// <summary>The first thing that is wrong, or null.</summary>
    public static InvalidInput? Problem(CreateLeadInput input) =>
        Length(input.ContactName, "contactName", MostCharacters)
        ?? Length(input.ExternalReference, "externalReference", MostCharacters)
        ?? Length(input.IdempotencyKey, "idempotencyKey", MostCharacters)
        ?? (input.Message?.Length > MostMessageCharacters ? Wrong("message", $"Write at most {MostMessageCharacters} characters.") : null)
        ?? (input.Message?.Contains('\0', StringComparison.Ordinal) is true ? Wrong("message", "Leave U+0000 out.") : null)
        ?? (input.Source == Touchpoint.Partner && string.IsNullOrEmpty(input.PartnerCode) ? Wrong("partnerCode", "A lead of the source PARTNER needs the partner's code.") : null)
        ?? Length(input.PartnerCode ?? "-", "partnerCode", MostCodeCharacters)
        ?? Length(input.ConfigurationShareCode ?? "-", "configurationShareCode", MostCodeCharacters)
        ?? Mail(input.ContactEmail)
        ?? (input.StockVehicleId is { } vehicle && !NodeId.Is(vehicle, "StockVehicle")
            ? Wrong("stockVehicleId", $"'{vehicle}' is not the id of a stock vehicle: take it from 'stockVehicles'.") : null);

    private static InvalidInput? Length(string value, string field, int most)
    {
        if (value.Trim().Length is 0 || value.Length > most)
        {
            return Wrong(field, $"Give 1 to {most} characters.");
        }

        return value.Any(char.IsControl) ? Wrong(field, "Leave control characters out.") : null;
    }

    // An address alone: "Name <address>" is how a mail header is forged.
    private static InvalidInput? Mail(string text) =>
        text.Length <= MostMailCharacters && MailAddress.TryCreate(text, out var address) && address.Address == text
            ? null
            : Wrong("contactEmail", text.Length <= MostMailCharacters ? $"'{text}' is no e-mail address." : $"An e-mail address has at most {MostMailCharacters} characters.");

    private static InvalidInput Wrong(string field, string message) => new(message, ["input", field]);
}
