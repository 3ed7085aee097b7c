namespace Federation.Server.EntityFramework;

internal static class Trimming
{
    public const string Message = "EF Core and the projections compile expressions over the members of .NET types.";
}
