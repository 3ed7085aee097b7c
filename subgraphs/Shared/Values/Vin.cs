namespace Federation.Shared.Values;

/// <summary>Vehicle identification numbers of ISO 3779: 17 characters without I, O and Q, the ninth a check digit.</summary>
public static class Vin
{
    private const string Characters = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
    private static readonly int[] Weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

    /// <summary>17 allowed characters and the right check digit.</summary>
    public static bool IsValid(string? vin) => IsWellFormed(vin) && vin![8] == CheckDigit(vin);

    /// <summary>17 allowed characters; the check digit is not looked at, since not every market uses one.</summary>
    public static bool IsWellFormed(string? vin) =>
        vin is { Length: 17 } && vin.All(c => Characters.Contains(c, StringComparison.Ordinal));

    /// <summary>The check digit of a well-formed number; what stands at its place does not count.</summary>
    public static char CheckDigit(string vin)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Weights[i] * Value(vin[i]);
        }

        var rest = sum % 11;
        return rest == 10 ? 'X' : (char)('0' + rest);
    }

    /// <summary>Puts the check digit into its place.</summary>
    public static string WithCheckDigit(string vin) => $"{vin[..8]}{CheckDigit(vin)}{vin[9..]}";

    // A=1..H=8, J=1..N=5, P=7, R=9, S=2..Z=9: the transliteration of the standard.
    private static int Value(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'A' and <= 'H' => c - 'A' + 1,
        >= 'J' and <= 'R' => c - 'J' + 1,
        _ => c - 'S' + 2,
    };
}
