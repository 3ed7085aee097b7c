namespace Federation.Shared.Seed;

/// <summary>A city and how many dealers it has.</summary>
internal sealed record CityRow(string MarketCode, string Name, decimal Latitude, decimal Longitude, int Dealers);
