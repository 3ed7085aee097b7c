using System.Security.Claims;
using System.Text.Json;
using Federation.Customers.Data;
using Federation.Customers.Domain;
using Federation.Server;
using Federation.Shared;
using Federation.Shared.Errors;
using Federation.Shared.Idempotency;
using Federation.Shared.Identity;
using Federation.Shared.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace Federation.Customers.Graph;

/// <summary>Takes leads in, each once.</summary>
/// <param name="factory">Opens the tables.</param>
/// <param name="time">Dates them.</param>
internal sealed class LeadIntake(IDbContextFactory<CustomersContext> factory, TimeProvider time)
{
    private const string Operation = "createLead";
    private const int NewLeadScore = 30;

    /// <summary>Takes a lead in. A repeated request gets the receipt of the first.</summary>
    public async Task<FieldResult<LeadReceipt, ConsentRequired, InvalidInput, IdempotencyKeyReused>> CreateAsync(
        CreateLeadInput input, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (LeadRules.Problem(input) is { } problem)
        {
            return problem;
        }

        // A partner shares a person's data with us, which the person must have agreed to.
        if (input.Source == Touchpoint.Partner && !input.ConsentPurposes.Contains(ConsentPurpose.DataSharingPartner))
        {
            return ConsentRequired.For(ConsentPurpose.DataSharingPartner, "input", "consentPurposes");
        }

        var request = IdempotentRequest.For(Actor.From(user), Operation, input.IdempotencyKey, input);
        var answer = await factory.RunOnceAsync(request, time, database => WriteAsync(database, input, cancellationToken), cancellationToken);
        if (answer.Error is { } reused)
        {
            return reused with { Path = ["input", "idempotencyKey"] };
        }

        return answer.Earlier is { } earlier ? JsonSerializer.Deserialize<LeadReceipt>(earlier.ResponseJson!)! : answer.Value!;
    }

    private async Task<IdempotentEffect<FieldResult<LeadReceipt, ConsentRequired, InvalidInput, IdempotencyKeyReused>>> WriteAsync(
        CustomersContext database, CreateLeadInput input, CancellationToken cancellationToken)
    {
        if (!await database.Dealers.AnyAsync(d => d.MarketCode == input.Market, cancellationToken))
        {
            return new(new InvalidInput($"There is no market '{input.Market}': the query 'markets' lists the codes.", ["input", "market"]), null);
        }

        var now = time.GetUtcNow();
        var lead = new Lead
        {
            Id = NodeId.New("Lead", time),
            Status = LeadStatus.New,
            Source = input.Source,
            PartnerCode = input.PartnerCode,
            MarketCode = input.Market,
            Score = NewLeadScore,
            StockVehicleId = input.StockVehicleId,
            ContactName = input.ContactName,
            ContactEmail = input.ContactEmail,
            ExternalReference = input.ExternalReference,
            ConfigurationShareCode = input.ConfigurationShareCode,
            Message = input.Message,
            ConsentPurposes = string.Join(' ', input.ConsentPurposes),
            CreatedAt = now,
        };
        database.Leads.Add(lead);
        var receipt = new LeadReceipt(lead.Id, lead.Status, now);
        return new(receipt, lead.Id, JsonSerializer.Serialize(receipt));
    }
}
