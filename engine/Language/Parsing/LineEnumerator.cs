namespace Federation.Language;

/// <summary>
/// The lines of a text that may end them with LF, CR or CR LF, without a string for each.
/// See <see href="https://spec.graphql.org/September2025/#LineTerminator"/>.
/// </summary>
internal ref struct LineEnumerator(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;
    private bool _isDone;

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly LineEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_isDone)
        {
            return false;
        }

        var length = _rest.IndexOfAny('\n', '\r');
        if (length < 0)
        {
            Current = _rest;
            _isDone = true;
            return true;
        }

        Current = _rest[..length];
        _rest = _rest[(_rest[length..].StartsWith("\r\n") ? length + 2 : length + 1)..];
        return true;
    }
}
