using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GeoConflict.Api.Alerts;

/// <summary>Signs what is posted, so that a receiver can tell it from what others post, and old from new.</summary>
public static class WebhookSignature
{
    /// <summary>The header it stands in.</summary>
    public const string Header = "X-GeoConflict-Signature";

    /// <summary>"t=SECONDS,v1=HEX": HMAC-SHA256 under the secret over the seconds since 1970, a dot and the
    /// body.</summary>
    public static string Of(string secret, DateTimeOffset now, ReadOnlySpan<byte> body)
    {
        var seconds = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.ASCII.GetBytes(seconds + "."));
        hash.AppendData(body);
        return $"t={seconds},v1={Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }
}
