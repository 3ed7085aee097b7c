namespace Federation.Shared.Identity;

/// <summary>What a caller may act as; a token names them in upper case in its <c>scope</c> claim.</summary>
public enum Scope
{
    Public,
    Customer,
    Dealer,
    Ccic,
    Partner,
    Vehicle,
    System,
    Admin,
}
