using Microsoft.Extensions.Configuration;

namespace Federation.Shared.Hosting;

/// <summary>Checks our own sections of the configuration: a key that nobody reads is a typing mistake and an error.</summary>
internal static class ConfigurationKeys
{
    private static readonly (string Section, string[] Keys)[] Known =
    [
        ("Database", ["Provider"]),
        ("ConnectionStrings", ["Vehicles", "Offers", "Orders", "Customers", "Services"]),
        ("Cors", ["Origins"]),
        ("Redis", ["Configuration"]),
    ];

    public static void Check(IConfiguration configuration)
    {
        foreach (var (section, keys) in Known)
        {
            foreach (var child in configuration.GetSection(section).GetChildren())
            {
                if (!keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
                {
                    throw new ConfigurationException($"{section}:{child.Key} is not a setting. {section} knows {string.Join(", ", keys)}.");
                }
            }
        }
    }
}
