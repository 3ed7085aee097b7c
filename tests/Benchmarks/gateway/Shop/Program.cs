using System.Globalization;
using System.Net;
using Federation.Shop;

// The four subgraphs in one process: POST /NAME (Federation 2) and /federation1/NAME. PORT, SCENARIO (folder) and DELAY (ms before
// each answer) come from the environment. GET /health, /stats (what was counted) and /reset (counts from 0).
var scenario = Environment.GetEnvironmentVariable("SCENARIO") ?? ".";
var port = int.Parse(Environment.GetEnvironmentVariable("PORT")!, CultureInfo.InvariantCulture);
var delay = int.Parse(Environment.GetEnvironmentVariable("DELAY") ?? "0", CultureInfo.InvariantCulture);
var counters = new Counters();
var data = ShopData.Read(Path.Combine(scenario, "data.json"));
var subgraphs = new Dictionary<string, Subgraph>(StringComparer.Ordinal);
foreach (var file in Directory.EnumerateFiles(Path.Combine(scenario, "subgraphs"), "*.graphql"))
{
    var name = Path.GetFileNameWithoutExtension(file);
    var sdl = await File.ReadAllTextAsync(file);
    subgraphs["/" + name] = new Subgraph(name, sdl, sdl, data, counters);
    subgraphs["/federation1/" + name] =
        new Subgraph(name, sdl, await File.ReadAllTextAsync(Path.Combine(scenario, "federation1", name + ".graphql")), data, counters);
}

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(kestrel =>
{
    kestrel.AddServerHeader = false;
    kestrel.Listen(IPAddress.Loopback, port, listen => listen.Use(next => connection =>
    {
        counters.CountConnection();
        return next(connection);
    }));
});
var app = builder.Build();
app.Run(async context =>
{
    if (subgraphs.TryGetValue(context.Request.Path.Value!, out var subgraph))
    {
        if (delay > 0)
        {
            await Task.Delay(delay, context.RequestAborted);
        }

        await subgraph.HandleAsync(context);
        return;
    }

    if (context.Request.Path == "/reset")
    {
        counters.Reset();
    }

    context.Response.ContentType = "application/json";
    await context.Response.WriteAsync(counters.Print());
});
await app.RunAsync();
