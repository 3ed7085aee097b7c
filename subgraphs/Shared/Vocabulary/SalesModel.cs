namespace Federation.Shared.Vocabulary;

/// <summary>Who sells: the maker through agents, the dealer on its own account, or the maker alone.</summary>
public enum SalesModel
{
    Agency,
    Franchise,
    Direct,
}
