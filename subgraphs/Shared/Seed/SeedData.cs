using Federation.Shared.Pricing;

namespace Federation.Shared.Seed;

/// <summary>
/// The sample world: one deterministic generator for all subgraphs. Parts are made when first read, so a subgraph pays only for what
/// it loads, and every subgraph sees the same ids and codes. No clock, no culture, no hash order: the golden value of
/// <see cref="SeedExport"/> is the same on every machine.
/// </summary>
public sealed class SeedData
{
    /// <summary>Raised with every change of what is generated: databases with another version are rebuilt.</summary>
    public const int GeneratorVersion = 1;

    /// <summary>The seed of every stream.</summary>
    public const int Seed = 42;

    private readonly IProgress<string>? _progress;
    private readonly Lazy<SeedCatalogue> _catalogue;
    private readonly Lazy<SeedPrices> _prices;
    private readonly Lazy<IReadOnlyList<SeedServiceProduct>> _serviceProducts;
    private readonly Lazy<IReadOnlyList<SeedDealer>> _dealers;
    private readonly Lazy<IReadOnlyList<SeedStockVehicle>> _stock;
    private readonly Lazy<IReadOnlyList<SeedCustomer>> _customers;
    private readonly Lazy<IReadOnlyList<SeedConfiguration>> _configurations;
    private readonly Lazy<IReadOnlyList<SeedOrder>> _orders;
    private readonly Lazy<IReadOnlyList<SeedLead>> _leads;
    private readonly Lazy<IReadOnlyList<SeedOwnedVehicle>> _ownedVehicles;
    private readonly Lazy<IReadOnlyList<SeedServiceContract>> _contracts;

    private SeedData(SeedSize size, IProgress<string>? progress)
    {
        Size = size;
        _progress = progress;
        _catalogue = Part("catalogue", () => CatalogueGenerator.Generate());
        _serviceProducts = Part("service products", () => ServiceProductGenerator.Generate());
        _prices = Part("prices", () => PriceGenerator.Generate(Catalogue, ServiceProducts));
        _dealers = Part("dealers", () => DealerGenerator.Generate(Catalogue));
        _stock = Part("stock vehicles", () => StockGenerator.Generate(this));
        _customers = Part("customers", () => CustomerGenerator.Generate(this));
        _configurations = Part("configurations", () => ConfigurationGenerator.Generate(this));
        _orders = Part("orders", () => OrderGenerator.Generate(this));
        _leads = Part("leads", () => LeadGenerator.Generate(this));
        _ownedVehicles = Part("owned vehicles", () => OwnedVehicleGenerator.Generate(this));
        _contracts = Part("service contracts", () => ContractGenerator.Generate(this));
    }

    /// <summary>The day the sample world lives on.</summary>
    public static DateOnly AsOf { get; } = new(2026, 3, 1);

    /// <summary>The instant the demo clock starts at.</summary>
    public static DateTimeOffset AsOfInstant { get; } = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>How much there is.</summary>
    public SeedSize Size { get; }

    /// <summary>Markets, brands, models, trims, powertrains, option groups and options.</summary>
    public SeedCatalogue Catalogue => _catalogue.Value;

    /// <summary>The price list, and price books for the rules.</summary>
    public SeedPrices Prices => _prices.Value;

    /// <summary>60 service products.</summary>
    public IReadOnlyList<SeedServiceProduct> ServiceProducts => _serviceProducts.Value;

    /// <summary>240 dealers, of which 20 are experience centres.</summary>
    public IReadOnlyList<SeedDealer> Dealers => _dealers.Value;

    /// <summary>2,000 vehicles.</summary>
    public IReadOnlyList<SeedStockVehicle> Stock => _stock.Value;

    /// <summary>1,000 customers, of which 30 are planted duplicates.</summary>
    public IReadOnlyList<SeedCustomer> Customers => _customers.Value;

    /// <summary>1,200 builds: 940 saved ones, and 260 frozen behind orders.</summary>
    public IReadOnlyList<SeedConfiguration> Configurations => _configurations.Value;

    /// <summary>400 orders: 260 built to order, 110 from stock, 30 for services.</summary>
    public IReadOnlyList<SeedOrder> Orders => _orders.Value;

    /// <summary>600 leads.</summary>
    public IReadOnlyList<SeedLead> Leads => _leads.Value;

    /// <summary>500 vehicles in garages.</summary>
    public IReadOnlyList<SeedOwnedVehicle> OwnedVehicles => _ownedVehicles.Value;

    /// <summary>800 contracts.</summary>
    public IReadOnlyList<SeedServiceContract> Contracts => _contracts.Value;

    /// <summary>Opens a world; nothing is computed before it is read. Safe for concurrent readers.</summary>
    public static SeedData Generate(SeedSize size = SeedSize.Small, IProgress<string>? progress = null) => new(size, progress);

    /// <summary>The prices of a market on the as-of day.</summary>
    public PriceBook PriceBook(string marketCode) => Prices.Book(marketCode, AsOf);

    private Lazy<T> Part<T>(string name, Func<T> make) => new(() =>
    {
        _progress?.Report($"generating {name}");
        return make();
    });
}
