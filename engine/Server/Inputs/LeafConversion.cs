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
        return TryTo(target, value, out var converted)
            ? converted
            : throw new GraphQLException(new GraphQLError($"The value '{value}' is not a valid {ClrTypes.Display(target)}.", ErrorCodes.BadUserInput));
    }

    /// <summary>False when the value does not fit.</summary>
    public static bool TryTo(Type target, object? value, out object? converted)
    {
        converted = value;
        if (value is null || target.IsInstanceOfType(value))
        {
            return true;
        }

        if (target == typeof(string))
        {
            converted = value is Uri url ? url.OriginalString : Convert.ToString(value, CultureInfo.InvariantCulture);
            return true;
        }

        if (target == typeof(Guid) && value is string text && Guid.TryParse(text, out var guid))
        {
            converted = guid;
            return true;
        }

        if (target == typeof(Uri) && value is string address && Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            converted = uri;
            return true;
        }

        if (target.IsEnum && value is string name && EnumTypes.Value(target, name) is { } member)
        {
            converted = member;
            return true;
        }

        try
        {
            converted = Convert.ChangeType(value, target, CultureInfo.InvariantCulture);
            return true;
        }
        catch (Exception e) when (e is FormatException or OverflowException or InvalidCastException)
        {
            return false;
        }
    }
}
