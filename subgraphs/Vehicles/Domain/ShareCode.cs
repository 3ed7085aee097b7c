using System.Security.Cryptography;
using System.Text;

namespace Federation.Vehicles.Domain;

/// <summary>Codes that people read out and type: ten letters and digits without those that look alike.</summary>
public static class ShareCode
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int Length = 10;

    /// <summary>The code of a build; nobody can tell the id from it, and the same id gives the same code.</summary>
    public static string Of(string configurationId)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes("share|" + configurationId));
        return string.Create(Length, hash, static (code, bytes) =>
        {
            for (var i = 0; i < code.Length; i++)
            {
                code[i] = Alphabet[bytes[i] % Alphabet.Length];
            }
        });
    }
}
