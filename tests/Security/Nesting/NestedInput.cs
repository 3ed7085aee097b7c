namespace Federation.Security.Nesting;

/// <summary>One way to nest, as deep as wanted.</summary>
/// <param name="Name">What nests, and what walks it.</param>
/// <param name="Expected">The code of the answer at a depth; null when it is accepted.</param>
/// <param name="Prepare">Makes the input; what it gives walks the input and answers the code.</param>
/// <param name="Deepest">How deep the test can make it.</param>
internal sealed record NestedInput(string Name, Func<int, string?> Expected, Func<int, Func<string?>> Prepare, int Deepest = 1_000_000);
