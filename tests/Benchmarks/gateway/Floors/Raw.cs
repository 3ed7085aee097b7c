namespace Federation.Floors;

/// <summary>A value as it stands in an answer: where it starts and ends, quotes included.</summary>
internal readonly record struct Raw(int Start, int End)
{
    public bool IsMissing => End == 0;

    public ReadOnlySpan<byte> In(ReadOnlySpan<byte> answer) => answer[Start..End];
}
