namespace Federation.Floors;

/// <summary>A bare Kestrel application: reads a request to its end and writes the finished answer. No gateway on ASP.NET can be cheaper.</summary>
internal sealed class FinishedAnswer(string scenario)
{
    private readonly byte[] _answer = File.ReadAllBytes(Path.Combine(scenario, "expected.json"));

    public async Task HandleAsync(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method))
        {
            var reader = context.Request.BodyReader;
            var isCompleted = false;
            while (!isCompleted)
            {
                var read = await reader.ReadAsync();
                isCompleted = read.IsCompleted;
                reader.AdvanceTo(read.Buffer.End);
            }
        }

        context.Response.ContentType = "application/json";
        context.Response.ContentLength = _answer.Length;
        await context.Response.BodyWriter.WriteAsync(_answer);
    }
}
