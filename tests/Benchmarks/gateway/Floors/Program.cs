using System.Globalization;
using System.Net;
using Federation.Floors;

// floors static | fixed. PORT, SUBGRAPHS (address of the shop) and SCENARIO (folder) come from the environment, as for every gateway.
var scenario = Environment.GetEnvironmentVariable("SCENARIO") ?? ".";
var inline = Environment.GetEnvironmentVariable("INLINE") == "1";
var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.ConfigureKestrel(kestrel =>
{
    kestrel.AddServerHeader = false;
    kestrel.Listen(IPAddress.Loopback, int.Parse(Environment.GetEnvironmentVariable("PORT")!, CultureInfo.InvariantCulture));
});
builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = inline);
var app = builder.Build();
app.Run(args is ["fixed"]
    ? new FixedPlan(Shop.Of(Environment.GetEnvironmentVariable("SUBGRAPHS")!, isRaw: inline), scenario).HandleAsync
    : new FinishedAnswer(scenario).HandleAsync);
await app.RunAsync();
