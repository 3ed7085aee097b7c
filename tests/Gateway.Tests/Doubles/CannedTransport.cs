using Federation.Runtime.Transport;

namespace Federation.Gateway.Tests.Doubles;

/// <summary>Gives answers without a network, at once.</summary>
internal sealed class CannedTransport(Func<SubgraphRequest, byte[]> answer) : ISubgraphTransport
{
    public Task<SubgraphAnswer> SendAsync(SubgraphRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(SubgraphAnswer.Of(answer(request)));
}
