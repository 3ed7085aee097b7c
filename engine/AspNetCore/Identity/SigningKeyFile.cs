using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Federation.AspNetCore.Identity;

/// <summary>
/// ES256 private keys in PEM files. A new file appears complete and readable by its owner only, or not at all:
/// processes that start at the same time all end up with the key of the one that came first.
/// </summary>
internal static class SigningKeyFile
{
    public static JsonWebKey OpenOrCreate(string path)
    {
        if (!File.Exists(path))
        {
            Create(path);
        }

        return Open(path);
    }

    public static JsonWebKey Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new InvalidOperationException($"The signing key \"{path}\" does not exist. Create one with: openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out {path}");
        }

        using var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            throw new InvalidOperationException($"\"{path}\" does not hold an EC private key in PEM form.", exception);
        }

        return ToJsonWebKey(key, path);
    }

    // The key is written into a folder of its own, which then takes its final name: renaming a folder onto one that has
    // something in it fails on every system, while a file would replace the other process's file.
    private static void Create(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var draft = $"{folder}.{Guid.NewGuid():N}";
        Directory.CreateDirectory(draft);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var key = ECDsa.Create(ECCurve.NamedCurves.nistP256))
        using (var writer = new StreamWriter(Path.Combine(draft, Path.GetFileName(path)), options))
        {
            writer.WriteLine(key.ExportPkcs8PrivateKeyPem());
        }

        try
        {
            DeleteIfEmpty(folder);
            Directory.Move(draft, folder);
        }
        catch (IOException) when (File.Exists(path))
        {
            Directory.Delete(draft, recursive: true); // another process was first: its key counts
        }
    }

    private static void DeleteIfEmpty(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: false);
        }
        catch (IOException)
        {
            // It does not exist, or there is something in it: both are fine.
        }
    }

    // A JsonWebKey rather than the ECDsa object: the token library then makes one key object per thread.
    private static JsonWebKey ToJsonWebKey(ECDsa key, string path)
    {
        ECParameters parameters;
        try
        {
            parameters = key.ExportParameters(includePrivateParameters: true);
        }
        catch (CryptographicException exception)
        {
            throw new InvalidOperationException($"\"{path}\" holds a public key. A private key is needed to sign tokens.", exception);
        }

        if (parameters.Q.X is not { Length: 32 } x || parameters.Q.Y is not { } y || parameters.D is not { } d)
        {
            throw new InvalidOperationException($"The key in \"{path}\" is not on the curve P-256, which ES256 needs.");
        }

        var jwk = new JsonWebKey
        {
            Kty = JsonWebAlgorithmsKeyTypes.EllipticCurve,
            Crv = JsonWebKeyECTypes.P256,
            X = Base64UrlEncoder.Encode(x),
            Y = Base64UrlEncoder.Encode(y),
            D = Base64UrlEncoder.Encode(d),
            Alg = SecurityAlgorithms.EcdsaSha256,
            Use = JsonWebKeyUseNames.Sig,
        };
        jwk.Kid = Base64UrlEncoder.Encode(jwk.ComputeJwkThumbprint());
        return jwk;
    }
}
