using Federation.Customers.Domain;
using Federation.Server;

namespace Federation.Customers.Graph;

/// <summary>What leads can be sorted by.</summary>
internal sealed class LeadSort : SortInputType<Lead>
{
    public LeadSort()
    {
        Field(l => l.Score);
        Field(l => l.DueAt);
    }
}
