using System.Buffers;
using System.Text;
using System.Text.Json;
using Federation.Language;
using Xunit;

namespace Federation.Engine.Tests.Language;

public sealed class GraphQLErrorTests
{
    [Fact]
    public void WriteTo_FullError_WritesKeysInOrder()
    {
        var error = new GraphQLError(
            "No such car",
            "NOT_FOUND",
            [new SourcePosition(2, 3)],
            ["cars", 1, "price"],
            new Dictionary<string, object?> { ["vin"] = "X", ["code"] = "OTHER", ["tries"] = new List<object?> { 1, 2.5, true, null } },
            new InvalidOperationException("secret"));

        Assert.Equal(
            """
            {"message":"No such car","locations":[{"line":2,"column":3}],"path":["cars",1,"price"],"extensions":{"code":"NOT_FOUND","vin":"X","tries":[1,2.5,true,null]}}
            """,
            Write(error, includeExceptionDetails: false));
    }

    [Fact]
    public void WriteTo_MapsAndTimes_WritesJson() => Assert.Equal(
        """{"message":"Later","extensions":{"retry":{"after":"2026-03-01T09:00:00+00:00","hints":{"a":"b"}}}}""",
        Write(
            new GraphQLError("Later", extensions: new Dictionary<string, object?>
            {
                ["retry"] = new Dictionary<string, object?>
                {
                    ["after"] = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero),
                    ["hints"] = new Dictionary<string, string> { ["a"] = "b" },
                },
            }),
            includeExceptionDetails: false));

    [Fact]
    public void WriteTo_MessageOnly_WritesNothingElse() =>
        Assert.Equal("""{"message":"Broken"}""", Write(new GraphQLError("Broken"), includeExceptionDetails: true));

    [Fact]
    public void WriteTo_WithDetails_ShowsTheException() => Assert.Equal(
        """{"message":"Broken","extensions":{"exception":{"type":"System.InvalidOperationException","message":"secret","stackTrace":null}}}""",
        Write(new GraphQLError("Broken", exception: new InvalidOperationException("secret")), includeExceptionDetails: true));

    [Fact]
    public void With_Path_LeavesTheOriginalAlone()
    {
        var error = new GraphQLError("Broken", "X");
        var copy = error.WithPath(["a"]).WithExtension("n", 1);

        Assert.Null(error.Path);
        Assert.Null(error.Extensions);
        Assert.Equal(["a"], copy.Path);
        Assert.Equal(1, copy.Extensions!["n"]);
        Assert.Equal("X", copy.Code);
    }

    private static string Write(GraphQLError error, bool includeExceptionDetails)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output))
        {
            error.WriteTo(writer, includeExceptionDetails);
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
