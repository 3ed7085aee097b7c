using System.Text;

namespace Federation.Security.Nesting;

/// <summary>Text that nests: a head, an opening and a closing as often as wanted, and something inside.</summary>
/// <param name="Before">What comes first.</param>
/// <param name="Open">Repeated before the inside.</param>
/// <param name="Inner">The inside.</param>
/// <param name="Close">Repeated after the inside.</param>
/// <param name="After">What comes last.</param>
/// <param name="Around">The levels that <paramref name="Before"/> and <paramref name="Inner"/> have.</param>
internal sealed record NestedText(string Before, string Open, string Inner, string Close, string After = "", int Around = 0)
{
    public string Write(int depth)
    {
        var levels = depth - Around;
        return new StringBuilder(Before.Length + (levels * (Open.Length + Close.Length)) + Inner.Length + After.Length)
            .Append(Before)
            .Insert(Before.Length, Open, levels)
            .Append(Inner)
            .Insert(Before.Length + (levels * Open.Length) + Inner.Length, Close, levels)
            .Append(After)
            .ToString();
    }
}
