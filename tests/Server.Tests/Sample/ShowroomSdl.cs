using Federation.TestKit;
using Xunit;

namespace Federation.Server.Tests.Sample;

/// <summary>The file that <c>schema export --output</c> of the sample writes.</summary>
public sealed class ShowroomSdl : IAsyncLifetime
{
    public string Sdl { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "schema.graphql");
        await using var program = RunningProgram.Start(ShowroomProcess.Project, ["schema", "export", "--output", file]);
        var code = await program.WaitForExitAsync(TimeSpan.FromMinutes(1), CancellationToken.None);
        Sdl = code == 0 ? await File.ReadAllTextAsync(file) : throw new InvalidOperationException(program.Output);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
