using Federation.Server.Tests.Library;
using Federation.TestKit;
using Xunit;

namespace Federation.Server.Tests;

public sealed class LibrarySdlTests
{
    [Fact]
    public async Task Export_Library_IsFederationSdl()
    {
        await using var server = new LibraryServer();
        Snapshot.Match(server.Sdl);
    }
}
