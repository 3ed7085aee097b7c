namespace Federation.Vehicles.Domain.Rules;

/// <summary>What a customer has said about an option. Choices are listed in the order they were made, the oldest first.</summary>
/// <param name="Option">Code of the option.</param>
/// <param name="IsWanted">False: this car is to be without it, although it would come with it.</param>
public sealed record Choice(string Option, bool IsWanted = true);
