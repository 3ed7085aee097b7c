using System.Diagnostics.CodeAnalysis;

namespace Federation.Types;

/// <summary>A scalar whose runtime value is one .NET type with one text format.</summary>
internal sealed class FormattedScalar<T>(string name, string expectation, FormattedScalar<T>.Reader read, Func<object, string?> print)
    : TextFormatScalar(name, expectation)
    where T : notnull
{
    public delegate bool Reader(string text, out T value);

    protected override bool TryRead(string text, [NotNullWhen(true)] out object? value)
    {
        if (read(text, out var result))
        {
            value = result;
            return true;
        }

        value = null;
        return false;
    }

    protected override string? Print(object value) => print(value);
}
