global using Federation.EndToEnd.World;
global using Federation.TestKit;
global using Xunit;

// Every test talks to the same few processes, and start times are measured: one test at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: AssemblyFixture(typeof(TestWorld))]
