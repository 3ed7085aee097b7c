using System.Security.Claims;
using Federation.Server;
using Federation.Shared.Errors;

namespace Federation.Customers.Graph;

/// <summary>What can be changed in customers.</summary>
[MutationType]
internal static class CustomersMutations
{
    /// <summary>Takes in somebody who wants to be called. The sender gets a receipt and nothing about the person.</summary>
    [UseMutationConvention(PayloadFieldName = "receipt")]
    public static Task<FieldResult<LeadReceipt, ConsentRequired, InvalidInput, IdempotencyKeyReused>> CreateLeadAsync(
        CreateLeadInput input, LeadIntake intake, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        intake.CreateAsync(input, user, cancellationToken);
}
