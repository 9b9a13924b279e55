using GeoConflict.Gazetteer;

namespace GeoConflict.Geoparsing;

/// <summary>Tells the country an address belongs to by its top-level domain.</summary>
internal static class SourceCountry
{
    /// <summary>ISO code of the country; empty where the domain tells none ("com", "org", "io").</summary>
    public static string CodeOf(string? url, IGazetteer gazetteer)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)) return "";
        var domain = address.Host[(address.Host.LastIndexOf('.') + 1)..].ToUpperInvariant();
        var code = domain switch
        {
            "UK" => "GB",
            // Sold to anyone, wherever they are.
            "IO" or "TV" or "ME" or "CO" or "AI" or "FM" or "CC" or "WS" or "TO" or "LY" or "GG" => "",
            _ => domain,
        };
        return code.Length == 2 && gazetteer.FindCountry(code) is not null ? code : "";
    }
}
