using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Federation.Shared.Values;

namespace Federation.Shared.Seed;

/// <summary>The canonical export: every record of the sample world, one JSON line each, in generator order. Its hash is a golden value.</summary>
public static class SeedExport
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new LocalizedTextConverter() },
    };

    /// <summary>Writes all parts.</summary>
    public static void Write(SeedData world, Stream output)
    {
        ArgumentNullException.ThrowIfNull(world);
        var catalogue = world.Catalogue;
        Part(output, "market", catalogue.Markets);
        Part(output, "brand", catalogue.Brands);
        Part(output, "model", catalogue.Models);
        Part(output, "powertrain", catalogue.Powertrains);
        Part(output, "trim", catalogue.Trims);
        Part(output, "optionGroup", catalogue.OptionGroups);
        Part(output, "option", catalogue.Options);
        Part(output, "serviceProduct", world.ServiceProducts);
        Part(output, "price", world.Prices.Rows);
        Part(output, "dealer", world.Dealers);
        Part(output, "stockVehicle", world.Stock);
        Part(output, "customer", world.Customers);
        Part(output, "configuration", world.Configurations);
        Part(output, "order", world.Orders);
        Part(output, "lead", world.Leads);
        Part(output, "ownedVehicle", world.OwnedVehicles);
        Part(output, "serviceContract", world.Contracts);
    }

    /// <summary>SHA-256 of the export, 64 lower-case hex digits.</summary>
    public static string Hash(SeedData world)
    {
        using var hash = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        {
            Write(world, stream);
        }

        return Convert.ToHexStringLower(hash.Hash!);
    }

    private static void Part<T>(Stream output, string kind, IReadOnlyList<T> records)
    {
        foreach (var record in records)
        {
            JsonSerializer.Serialize(output, new Dictionary<string, T>(StringComparer.Ordinal) { [kind] = record }, Options);
            output.WriteByte((byte)'\n');
        }
    }

    private sealed class LocalizedTextConverter : JsonConverter<LocalizedText>
    {
        public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            LocalizedText.FromJson(reader.GetString())!;

        public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options) => writer.WriteRawValue(value.ToJson());
    }
}
