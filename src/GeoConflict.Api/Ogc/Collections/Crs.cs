using System.Globalization;

namespace GeoConflict.Api.Ogc.Collections;

/// <summary>A coordinate reference system by its address.</summary>
/// <param name="Uri">The address.</param>
/// <param name="Srid">Its number in PostGIS.</param>
/// <param name="IsLatitudeFirst">Whether its first axis is the northern one, while PostGIS has it second.</param>
/// <param name="IsGeographic">Whether its units are degrees.</param>
internal sealed record Crs(string Uri, int Srid, bool IsLatitudeFirst, bool IsGeographic)
{
    private const string Epsg = "http://www.opengis.net/def/crs/EPSG/0/";

    /// <summary>WGS 84, longitude first: what GeoJSON is in.</summary>
    public static readonly Crs Crs84 =
        new("http://www.opengis.net/def/crs/OGC/1.3/CRS84", 4326, IsLatitudeFirst: false, IsGeographic: true);

    /// <summary>WGS 84, latitude first.</summary>
    public static readonly Crs Epsg4326 = new(Epsg + "4326", 4326, IsLatitudeFirst: true, IsGeographic: true);

    /// <summary>Web Mercator, metres.</summary>
    public static readonly Crs Epsg3857 = new(Epsg + "3857", 3857, IsLatitudeFirst: false, IsGeographic: false);

    /// <summary>Those every collection lists.</summary>
    public static readonly IReadOnlyList<Crs> Listed = [Crs84, Epsg4326, Epsg3857];

    /// <summary>The number in an address of EPSG's; null if it is none.</summary>
    public static int? EpsgNumber(string uri)
    {
        var tail = uri.StartsWith(Epsg, StringComparison.Ordinal) ? uri[Epsg.Length..]
            : uri.StartsWith("EPSG:", StringComparison.OrdinalIgnoreCase) ? uri[5..] : "";
        return int.TryParse(tail, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>A system of EPSG's that PostGIS knows.</summary>
    public static Crs OfEpsg(int number, bool isLatitudeFirst, bool isGeographic) => new(
        Epsg + number.ToString(CultureInfo.InvariantCulture), number, isLatitudeFirst, isGeographic);
}
