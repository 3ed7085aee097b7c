namespace Federation.Gateway.Tests.Traps;

/// <summary>An operation of a <see cref="TrapSuite"/>.</summary>
/// <param name="Query">The operation.</param>
/// <param name="Answer">The answer as JSON; <c>"errors": true</c> stands for any errors.</param>
/// <param name="Asked">The subgraphs that are asked, one for each request.</param>
internal sealed record TrapCase(string Query, string Answer, IReadOnlyList<string> Asked);
