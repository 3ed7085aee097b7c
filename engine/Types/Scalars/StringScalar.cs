using System.Diagnostics.CodeAnalysis;

namespace Federation.Types;

/// <summary>
/// A string with a format of its own, runtime value <c>string</c>; for the scalars of a domain
/// (a currency code, a vehicle identification number).
/// </summary>
/// <param name="name">The scalar's name, for messages.</param>
/// <param name="expectation">What a value must look like, e.g. <c>an ISO 4217 code like "EUR"</c>.</param>
/// <param name="isValid">Whether a text is a value; null accepts every text.</param>
public sealed class StringScalar(string name, string expectation = "a string", Func<string, bool>? isValid = null)
    : TextFormatScalar(name, expectation)
{
    /// <inheritdoc />
    protected override bool TryRead(string text, [NotNullWhen(true)] out object? value)
    {
        value = isValid is null || isValid(text) ? text : null;
        return value is not null;
    }

    /// <inheritdoc />
    protected override string? Print(object value) => null;
}
