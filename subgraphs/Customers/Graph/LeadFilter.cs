using Federation.Customers.Domain;
using Federation.Server;

namespace Federation.Customers.Graph;

/// <summary>What leads can be filtered by.</summary>
internal sealed class LeadFilter : FilterInputType<Lead>
{
    public LeadFilter()
    {
        Field(l => l.Status);
        Field(l => l.Score);
        Field(l => l.Source);
        Field(l => l.DueAt);
    }
}
