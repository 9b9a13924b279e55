using GeoConflict.Gazetteer;
using GeoConflict.Geo;

namespace GeoConflict.Geoparsing.Ranking;

/// <summary>What the ranking asks most often of a place, whatever the article.</summary>
internal sealed class PlaceFacts
{
    private readonly float x;
    private readonly float y;
    private readonly float z;

    /// <summary>Reads them from the place.</summary>
    public PlaceFacts(Place place)
    {
        Place = place;
        FoldedName = NameFolder.Fold(place.Name);
        Fame = (float)PlaceFame.Of(place);
        IsProvince = place.FeatureCode == "ADM1";
        IsPoint = place.FeatureClass is not ('A' or 'L' or 'H') || place.FeatureCode is "ADM2" or "ADM3" or "ADM4";
        (x, y, z) = UnitVector(place.Location);
        CountryKey = KeyOf(0, place.CountryCode);
        ProvinceKey = CountryKey == 0 || place.Admin1Code.Length == 0 ? 0 : KeyOf(CountryKey, place.Admin1Code);
        DistrictKey = ProvinceKey == 0 || place.Admin2Code.Length == 0 ? 0 : KeyOf(ProvinceKey, place.Admin2Code);
    }

    /// <summary>The place.</summary>
    public Place Place { get; }

    /// <summary>Its usual name, folded.</summary>
    public string FoldedName { get; }

    /// <summary>How well known it is.</summary>
    public float Fame { get; }

    /// <summary>Whether it is a first-order unit.</summary>
    public bool IsProvince { get; }

    /// <summary>Whether its point says where it is: no country, province, continent or sea.</summary>
    public bool IsPoint { get; }

    /// <summary>Stands for its country; 0 if none.</summary>
    public ulong CountryKey { get; }

    /// <summary>Stands for its first-order unit; 0 if none.</summary>
    public ulong ProvinceKey { get; }

    /// <summary>Stands for its second-order unit; 0 if none.</summary>
    public ulong DistrictKey { get; }

    /// <summary>Square of the straight line through the Earth, in Earth radii.</summary>
    public float SquaredChord(PlaceFacts other)
    {
        var (dx, dy, dz) = (x - other.x, y - other.y, z - other.z);
        return dx * dx + dy * dy + dz * dz;
    }

    private static (float X, float Y, float Z) UnitVector(GeoPoint point)
    {
        var (sinLatitude, cosLatitude) = Math.SinCos(double.DegreesToRadians(point.LatitudeDeg));
        var (sinLongitude, cosLongitude) = Math.SinCos(double.DegreesToRadians(point.LongitudeDeg));
        return ((float)(cosLatitude * cosLongitude), (float)(cosLatitude * sinLongitude), (float)sinLatitude);
    }

    /// <summary>FNV-1a over the codes: 64 bits do not collide among a few thousand units.</summary>
    private static ulong KeyOf(ulong outer, string code)
    {
        if (code.Length == 0) return 0;
        var key = outer ^ 14695981039346656037;
        foreach (var letter in code) key = (key ^ letter) * 1099511628211;
        return key;
    }
}
