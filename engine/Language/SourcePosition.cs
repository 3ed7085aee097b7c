using System.Runtime.InteropServices;

namespace Federation.Language;

/// <summary>A place in a text.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in UTF-16 units, from 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SourcePosition(int Line, int Column);
