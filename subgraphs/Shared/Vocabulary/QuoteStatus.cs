namespace Federation.Shared.Vocabulary;

/// <summary>The states of a quote.</summary>
public enum QuoteStatus
{
    Draft,
    Issued,
    Accepted,
    Expired,
    Superseded,
    Withdrawn,
}
