using System.Globalization;
using Federation.Execution;
using Federation.Language;
using Federation.Server.Discovery;

namespace Federation.Server.Inputs;

/// <summary>Brings a scalar's runtime value to the .NET type that C# wants: an id text to a Guid, a URL to text.</summary>
internal static class LeafConversion
{
    /// <exception cref="GraphQLException">The value does not fit; the caller is told.</exception>
    public static object? To(Type target, object? value)
    {
        if (value is null || target.IsInstanceOfType(value))
        {
            return value;
        }

        if (target == typeof(string))
        {
            return value is Uri url ? url.OriginalString : Convert.ToString(value, CultureInfo.InvariantCulture);
        }

        if (target == typeof(Guid) && value is string text && Guid.TryParse(text, out var guid))
        {
            return guid;
        }

        if (target == typeof(Uri) && value is string address && Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return uri;
        }

        if (target.IsEnum && value is string name && EnumTypes.Value(target, name) is { } member)
        {
            return member;
        }

        try
        {
            return Convert.ChangeType(value, target, CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is FormatException or OverflowException or InvalidCastException)
        {
            throw new GraphQLException(new GraphQLError($"The value '{value}' is not a valid {ClrTypes.Display(target)}.", ErrorCodes.BadUserInput));
        }
    }
}
