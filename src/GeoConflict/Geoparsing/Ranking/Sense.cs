using GeoConflict.Gazetteer;
using GeoConflict.Geo;

namespace GeoConflict.Geoparsing.Ranking;

/// <summary>A place that a name may mean, with what the ranking asks for most often.</summary>
internal sealed class Sense
{
    private readonly PlaceFacts facts;

    /// <summary>A place under a name.</summary>
    public Sense(PlaceFacts facts, string folded)
    {
        this.facts = facts;
        IsOwnName = IsInOtherScript(folded) || facts.FoldedName == folded;
    }

    /// <summary>Reads what is asked for from the place.</summary>
    public Sense(Place place, string folded)
        : this(new PlaceFacts(place), folded)
    {
    }

    /// <summary>The place.</summary>
    public Place Place => facts.Place;

    /// <inheritdoc cref="PlaceFacts.Fame"/>
    public float Fame => facts.Fame;

    /// <summary>Whether the name is its usual one, or in a script in which that one is not told.</summary>
    public bool IsOwnName { get; }

    /// <inheritdoc cref="PlaceFacts.IsProvince"/>
    public bool IsProvince => facts.IsProvince;

    /// <inheritdoc cref="PlaceFacts.IsPoint"/>
    public bool IsPoint => facts.IsPoint;

    /// <inheritdoc cref="PlaceFacts.CountryKey"/>
    public ulong CountryKey => facts.CountryKey;

    /// <inheritdoc cref="PlaceFacts.ProvinceKey"/>
    public ulong ProvinceKey => facts.ProvinceKey;

    /// <inheritdoc cref="PlaceFacts.DistrictKey"/>
    public ulong DistrictKey => facts.DistrictKey;

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
    public float SquaredChord(Sense other) => facts.SquaredChord(other.facts);

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
}
