using GeoConflict.Gazetteer;
using GeoConflict.Geo;

namespace GeoConflict.Geoparsing.Ranking;

/// <summary>A place that a name may mean, with what the scoring asks for most often.</summary>
internal sealed class Sense
{
    private readonly double x;
    private readonly double y;
    private readonly double z;

    /// <summary>Reads what is asked for from the place.</summary>
    public Sense(Place place, string folded)
    {
        Place = place;
        Fame = PlaceFame.Of(place);
        IsOwnName = NameFolder.Fold(place.Name) == folded;
        IsProvince = place.FeatureCode == "ADM1";
        IsPoint = place.FeatureClass is not ('A' or 'L' or 'H') || place.FeatureCode is "ADM2" or "ADM3" or "ADM4";
        var latitude = double.DegreesToRadians(place.Location.LatitudeDeg);
        var longitude = double.DegreesToRadians(place.Location.LongitudeDeg);
        (x, y, z) =
            (Math.Cos(latitude) * Math.Cos(longitude), Math.Cos(latitude) * Math.Sin(longitude), Math.Sin(latitude));
    }

    /// <summary>The place.</summary>
    public Place Place { get; }

    /// <summary>How well known it is.</summary>
    public double Fame { get; }

    /// <summary>Whether the name is its usual one.</summary>
    public bool IsOwnName { get; }

    /// <summary>Whether it is a first-order unit.</summary>
    public bool IsProvince { get; }

    /// <summary>Whether its point says where it is: no country, province, continent or sea.</summary>
    public bool IsPoint { get; }

    /// <summary>Score without its neighbours.</summary>
    public double OwnScoreNats { get; set; }

    /// <summary>Score as last computed.</summary>
    public double ScoreNats { get; set; }

    /// <summary>Straight-line distance through the Earth: near enough to the great circle below 1,000 km.</summary>
    public double ChordKm(Sense other)
    {
        var (dx, dy, dz) = (x - other.x, y - other.y, z - other.z);
        return GeoPoint.EarthRadiusKm * Math.Sqrt(dx * dx + dy * dy + dz * dz);
    }

    /// <summary>Whether it lies in the other one by their codes, or close beside a larger place.</summary>
    public bool LiesIn(Sense other)
    {
        const double suburbKm = 40;
        var (inner, outer) = (Place, other.Place);
        if (ReferenceEquals(this, other) || inner.PlaceId == outer.PlaceId || inner.IsCountry) return false;
        if (outer.FeatureClass is 'P')
        {
            return inner.FeatureClass != 'A' && Fame < other.Fame && ChordKm(other) < suburbKm;
        }

        if (inner.CountryCode.Length == 0 || inner.CountryCode != outer.CountryCode) return false;
        if (outer.IsCountry) return true;
        if (inner.Admin1Code != outer.Admin1Code || IsProvince || inner.Admin1Code.Length == 0) return false;
        if (other.IsProvince) return true;
        return outer.FeatureCode == "ADM2" && inner.Admin2Code == outer.Admin2Code && inner.Admin2Code.Length > 0;
    }
}
