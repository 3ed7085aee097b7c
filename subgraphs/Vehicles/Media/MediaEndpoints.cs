
namespace Federation.Vehicles.Media;

/// <summary>Serves the drawn pictures.</summary>
internal static class MediaEndpoints
{
    /// <summary>Maps <c>/media/cars/{name}</c> and <c>/media/swatches/{name}</c>. A picture never changes under its name, so it may be kept for a year.</summary>
    public static void MapMedia(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/media/cars/{name}", static (HttpContext context, string name) => Picture(context, CarPicture.Draw(name)));
        endpoints.MapGet("/media/swatches/{name}", static (HttpContext context, string name) => Picture(context, SwatchPicture.Draw(name)));
    }

    private static IResult Picture(HttpContext context, string? svg)
    {
        if (svg is null)
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
        return Results.Text(svg, "image/svg+xml");
    }
}
