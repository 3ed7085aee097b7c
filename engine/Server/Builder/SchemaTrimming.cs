namespace Federation.Server;

internal static class SchemaTrimming
{
    public const string Message = "The schema is made from .NET types by reflection and compiled expressions.";
}
