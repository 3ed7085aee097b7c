using System.Security.Claims;
using System.Text.Json;
using Federation.Execution;
using Federation.Language;
using Federation.Types;

namespace Federation.Server.Tests.AspNetCore;

/// <summary>
/// An executor that knows a handful of documents, so that these tests are about HTTP alone. It keeps the last request it was given.
/// </summary>
internal sealed class TestExecutor : IRequestExecutor
{
    public const string Query = "{ hello }";
    public const string Mutation = "mutation { change }";
    public const string SyntaxError = "{";
    public const string FieldError = "{ failing }";
    public const string Crash = "{ crash }";
    public const string WhoAmI = "{ me }";
    public const string EchoVariables = "query Echo($x: Any) { echo }";

    public GraphQLRequest? LastRequest { get; private set; }

    public int Executed { get; private set; }

    public Schema Schema => throw new InvalidOperationException("These tests give the SDL by a provider.");

    public ValueTask<IExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellationToken = default)
    {
        LastRequest = request;
        Executed++;
        return ValueTask.FromResult<IExecutionResult>(request.Query switch
        {
            Query => new TestResult([], writer => writer.WriteString("hello", "wörld")),
            WhoAmI => new TestResult([], writer => writer.WriteString("me", Describe(request.User))),
            EchoVariables => new TestResult([], writer => writer.WriteString("echo", request.Variables?.GetRawText())),
            FieldError => new TestResult([new GraphQLError("No.", "REFUSED", path: ["failing"])], writer => writer.WriteNull("failing")),
            Mutation when request.QueriesOnly => OperationResult.RequestError(
                new GraphQLError("Mutations are not executed by GET.", ExecutionErrorCodes.MethodNotAllowed)),
            Mutation => new TestResult([], writer => writer.WriteBoolean("change", true)),
            Crash => throw new InvalidOperationException("secret"),
            _ => OperationResult.RequestError(new GraphQLError("Syntax Error: Expected Name, found <EOF>.", ErrorCodes.ParseFailed)),
        });
    }

    private static string Describe(ClaimsPrincipal user) => user.Identity?.IsAuthenticated == true
        ? string.Join(' ', user.Claims.Where(c => c.Type is "sub" or "scope" or "dealer" or "partner" or "vin").Select(c => $"{c.Type}={c.Value}"))
        : "nobody";

    private sealed class TestResult(IReadOnlyList<GraphQLError> errors, Action<Utf8JsonWriter> writeFields) : OperationResult(errors)
    {
        public override void WriteData(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            writeFields(writer);
            writer.WriteEndObject();
        }
    }
}
