namespace Federation.Shared;

/// <summary>The natural keys of code-identified entities, one place for all subgraphs.</summary>
public static class NodeIds
{
    public static string Market(string code) => NodeId.For("Market", code);

    public static string Brand(string code) => NodeId.For("Brand", code);

    public static string Model(string code) => NodeId.For("Model", code);

    public static string Trim(string code) => NodeId.For("Trim", code);

    /// <summary>An option group belongs to one model: its codes (PAINT, WHEELS ...) repeat in the next model.</summary>
    public static string OptionGroup(string modelCode, string groupCode) => NodeId.For("OptionGroup", $"{modelCode}|{groupCode}");

    /// <summary>An option is an entity per model: the same code has another group and another price in the next model.</summary>
    public static string Option(string modelCode, string optionCode) => NodeId.For("Option", $"{modelCode}|{optionCode}");

    public static string Dealer(string code) => NodeId.For("Dealer", code);

    public static string StockVehicle(string vin) => NodeId.For("StockVehicle", vin);

    public static string OwnedVehicle(string vin) => NodeId.For("OwnedVehicle", vin);

    public static string Customer(string number) => NodeId.For("Customer", number);

    public static string Configuration(string shareCode) => NodeId.For("Configuration", shareCode);

    public static string Order(string number) => NodeId.For("Order", number);

    public static string Lead(string number) => NodeId.For("Lead", number);

    public static string ServiceProduct(string code) => NodeId.For("ServiceProduct", code);

    public static string FeatureProduct(string code) => NodeId.For("FeatureProduct", code);

    public static string ServiceContract(string number) => NodeId.For("ServiceContract", number);

    /// <summary>Decodable on purpose: <c>dealer code|month</c> is all a subgraph needs to answer its field.</summary>
    public static string DealerPerformance(string dealerCode, string month) =>
        NodeId.Encode("DealerPerformance", $"{dealerCode}|{month}");
}
