using Federation.Server.Configuration;

namespace Federation.Server.Mutations;

/// <summary><c>OutOfStockException</c> is <c>OutOfStockError</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ExceptionErrorNameAttribute : Attribute, ITypeConfigurator
{
    private const string Suffix = "Exception";

    public string? GetName(Type runtimeType, ISchemaConfiguration schema)
    {
        var name = runtimeType.GetGenericArguments()[0].Name;
        return (name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name) + "Error";
    }

    public void Configure(TypeConfiguration type)
    {
    }
}
