using Federation.Execution;
using Federation.Types;

namespace Federation.Benchmarks.Workloads;

/// <summary>The graph of Documents/garage.graphql with its resolvers.</summary>
internal static class GarageGraph
{
    public static RequestExecutor CreateExecutor()
    {
        var schema = Schema.Parse(WorkloadFiles.Read("garage.graphql"));
        var sheet = schema.GetType<ObjectType>("DataSheet");
        var sheetValues = GetSheetValues(sheet);

        var resolvers = new ResolverMap();
        resolvers.Add("Query", "cars", new PureFieldResolver(static _ => Garage.Cars));
        resolvers.Add("Query", "catalogue", new PureFieldResolver(static _ => Garage.Catalogue));
        resolvers.Add("Query", "stock", new PureFieldResolver(static _ => Garage.Stock));
        resolvers.Add("Query", "sheet", new PureFieldResolver(_ => sheetValues));
        AddCar(resolvers);
        AddCategory(resolvers);
        AddStock(resolvers);
        foreach (var field in sheet.Fields)
        {
            var index = field.Index;
            resolvers.Add("DataSheet", field.Name, new PureFieldResolver(values => ((object[])values)[index]));
        }

        return new RequestExecutor(schema, resolvers);
    }

    /// <summary>A value per field, by its type and position.</summary>
    public static object[] GetSheetValues(ObjectType sheet) =>
        [.. sheet.Fields.Select(field => (object)(field.Type.NamedType.Name switch
        {
            "Int" => 1000 + (field.Index * 7),
            "Float" => field.Index * 1.5,
            "Boolean" => field.Index % 2 == 0,
            _ => $"Value {field.Index}",
        }))];

    private static void AddCar(ResolverMap resolvers)
    {
        resolvers.Add("Car", "id", new PureFieldResolver(static car => ((Car)car).Id));
        resolvers.Add("Car", "vin", new PureFieldResolver(static car => ((Car)car).Vin));
        resolvers.Add("Car", "name", new PureFieldResolver(static car => ((Car)car).Name));
        resolvers.Add("Car", "modelYear", new PureFieldResolver(static car => ((Car)car).ModelYear));
        resolvers.Add("Car", "mileageKm", new PureFieldResolver(static car => ((Car)car).MileageKm));
        resolvers.Add("Car", "price", new PureFieldResolver(static car => ((Car)car).Price));
        resolvers.Add("Car", "electric", new PureFieldResolver(static car => ((Car)car).Electric));
        resolvers.Add("Car", "condition", new PureFieldResolver(static car => ((Car)car).Condition));
    }

    private static void AddCategory(ResolverMap resolvers)
    {
        resolvers.Add("Category", "code", new PureFieldResolver(static category => ((Category)category).Code));
        resolvers.Add("Category", "name", new PureFieldResolver(static category => ((Category)category).Name));
        resolvers.Add("Category", "children", new PureFieldResolver(static category => ((Category)category).Children));
    }

    private static void AddStock(ResolverMap resolvers)
    {
        resolvers.Add("StockCar", "id", new PureFieldResolver(static car => ((StockCar)car).Id));
        resolvers.Add("StockCar", "dealer", new AsyncFieldResolver(static async context =>
            await ((DealerLoader)context.Services.GetService(typeof(DealerLoader))!).LoadAsync(((StockCar)context.Parent!).DealerKey, context.RequestAborted)));
        resolvers.Add("Dealer", "code", new PureFieldResolver(static dealer => ((Dealer)dealer).Code));
        resolvers.Add("Dealer", "name", new PureFieldResolver(static dealer => ((Dealer)dealer).Name));
    }
}
