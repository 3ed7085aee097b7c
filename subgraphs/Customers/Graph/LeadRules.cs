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

    /// <summary>The first thing that is wrong, or null.</summary>
    public static InvalidInput? Problem(CreateLeadInput input) =>
        Length(input.ContactName, "contactName", MostCharacters)
        ?? Length(input.ExternalReference, "externalReference", MostCharacters)
        ?? Length(input.IdempotencyKey, "idempotencyKey", MostCharacters)
        ?? (input.Message?.Length > MostMessageCharacters ? Wrong("message", $"Write at most {MostMessageCharacters} characters.") : null)
        ?? (MailAddress.TryCreate(input.ContactEmail, out _) ? null : Wrong("contactEmail", $"'{input.ContactEmail}' is no e-mail address."))
        ?? (input.Source == Touchpoint.Partner && string.IsNullOrEmpty(input.PartnerCode) ? Wrong("partnerCode", "A lead of the source PARTNER needs the partner's code.") : null)
        ?? (input.StockVehicleId is { } vehicle && !NodeId.Is(vehicle, "StockVehicle")
            ? Wrong("stockVehicleId", $"'{vehicle}' is not the id of a stock vehicle: take it from 'stockVehicles'.") : null);

    private static InvalidInput? Length(string value, string field, int most) =>
        value.Trim().Length is 0 || value.Length > most ? Wrong(field, $"Give 1 to {most} characters.") : null;

    private static InvalidInput Wrong(string field, string message) => new(message, ["input", field]);
}
