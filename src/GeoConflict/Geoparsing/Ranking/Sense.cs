using GeoConflict.Gazetteer;
using GeoConflict.Geo;

namespace GeoConflict.Geoparsing.Ranking;

/// <summary>A place that a name may mean, with what the ranking asks for most often.</summary>
internal sealed class Sense
{
    private readonly float x;
    private readonly float y;
    private readonly float z;

    /// <summary>Reads what is asked for from the place.</summary>
    public Sense(Place place, string folded)
    {
        Place = place;
        Fame = (float)PlaceFame.Of(place);
        IsOwnName = IsInOtherScript(folded) || HasName(place.Name, folded);
        IsProvince = place.FeatureCode == "ADM1";
        IsPoint = place.FeatureClass is not ('A' or 'L' or 'H') || place.FeatureCode is "ADM2" or "ADM3" or "ADM4";
        (x, y, z) = UnitVector(place.Location);
        CountryKey = KeyOf(0, place.CountryCode);
        ProvinceKey = CountryKey == 0 || place.Admin1Code.Length == 0 ? 0 : KeyOf(CountryKey, place.Admin1Code);
        DistrictKey = ProvinceKey == 0 || place.Admin2Code.Length == 0 ? 0 : KeyOf(ProvinceKey, place.Admin2Code);
    }

    /// <summary>The place.</summary>
    public Place Place { get; }

    /// <summary>How well known it is.</summary>
    public float Fame { get; }

    /// <summary>Whether the name is its usual one, or in a script in which that one is not told.</summary>
    public bool IsOwnName { get; }

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

    /// <summary>Its place in the order of fame; 0 for the best known.</summary>
    public int Rank { get; set; }

    /// <summary>Whether the name only resembles its own, or is a part of what stands in the text.</summary>
    public bool IsInexact { get; init; }

    /// <summary>Share of the words that name it where only a part of the name does, in (0, 1); else 0.</summary>
    public float PartShare { get; init; }

    /// <summary>Whether that part ends the name.</summary>
    public bool IsLastPart { get; init; }

    /// <summary>Whether it lies in a unit of the same name.</summary>
    public bool HasTwinUnit { get; set; }

    /// <summary>Whether a town of the same name lies in it.</summary>
    public bool HasTwinTown { get; set; }

    /// <summary>Score as last computed.</summary>
    public float ScoreNats { get; set; }

    /// <summary>How likely it is the one meant, as last computed.</summary>
    public float Probability { get; set; }

    /// <summary>Straight-line distance through the Earth: near enough to the great circle below 1,000 km.</summary>
    public double ChordKm(Sense other) => GeoPoint.EarthRadiusKm * Math.Sqrt(SquaredChord(other));

    /// <summary>Square of the straight line through the Earth, in Earth radii.</summary>
    public float SquaredChord(Sense other)
    {
        var (dx, dy, dz) = (x - other.x, y - other.y, z - other.z);
        return dx * dx + dy * dy + dz * dz;
    }

    /// <summary>Whether it lies in the other one by their codes, or close beside a larger place.</summary>
    public bool LiesIn(Sense other)
    {
        const double suburbKm = 40;
        var outer = other.Place;
        if (ReferenceEquals(this, other) || Place.PlaceId == outer.PlaceId || Place.IsCountry) return false;
        if (outer.FeatureClass is 'P')
        {
            return Place.FeatureClass != 'A' && Fame < other.Fame && ChordKm(other) < suburbKm;
        }

        if (CountryKey == 0 || CountryKey != other.CountryKey) return false;
        if (outer.IsCountry) return true;
        if (ProvinceKey == 0 || ProvinceKey != other.ProvinceKey || IsProvince) return false;
        if (other.IsProvince) return true;
        return outer.FeatureCode == "ADM2" && DistrictKey == other.DistrictKey && DistrictKey != 0;
    }

    /// <summary>Whether it begins with a letter that is not Latin.</summary>
    private static bool IsInOtherScript(string folded)
    {
        const char lastLatin = '\u024f';
        return folded.Length > 0 && folded[0] > lastLatin;
    }

    private static bool HasName(string name, string folded)
    {
        const int stackLength = 256;
        var longest = NameFolder.MaxLengthFor(name.Length);
        if (longest > stackLength) return NameFolder.Fold(name) == folded;
        Span<char> buffer = stackalloc char[stackLength];
        return buffer[..NameFolder.Fold(name, buffer)].SequenceEqual(folded);
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
