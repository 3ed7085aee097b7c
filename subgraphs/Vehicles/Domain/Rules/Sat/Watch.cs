using System.Runtime.InteropServices;

namespace Federation.Vehicles.Domain.Rules.Sat;

/// <summary>A clause that watches a literal.</summary>
/// <param name="Clause">Where the clause begins in the arena.</param>
/// <param name="Blocker">Another literal of the clause: while it holds, the clause need not be looked at.</param>
/// <param name="IsBinary">The blocker is all there is besides the watched literal.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Watch(int Clause, int Blocker, bool IsBinary);
