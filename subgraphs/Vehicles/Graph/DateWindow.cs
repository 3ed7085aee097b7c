namespace Federation.Vehicles.Graph;

/// <summary>Days from and until, both included.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; null where none is set.</param>
public sealed record DateWindow(DateOnly From, DateOnly? Until);
