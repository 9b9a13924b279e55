using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing.Recognition;

namespace GeoConflict.Geoparsing.Ranking;

/// <summary>What the text settles by how it writes a name, whatever the ranker holds more likely.</summary>
internal static class FirmReadings
{
    /// <summary>A country or province this sure says where the name before its comma lies.</summary>
    private const float SureContainer = 0.8f;

    /// <summary>A unit's point lies no farther than this from the town that gives it its name.</summary>
    private const double SeatKm = 80;

    /// <summary>
    /// "Tripoli, Libya": the place in the country or province after the comma, whatever else the article names. Where
    /// the name stands more than once, the ranker weighs all its uses.
    /// </summary>
    /// <returns>The place and how sure its container is; null where the name stands before none that holds one.</returns>
    public static (Sense Place, float Probability)? InContainer(SenseGroup group)
    {
        (Sense Place, float Probability)? found = null;
        if (group.MentionCount > 1) return null;
        foreach (var link in group.Links)
        {
            if (link.Side != LinkSide.Container || link.Other.Current is not { } unit || !IsContainer(unit)) continue;
            if (group.Current is { } current && (current.LiesIn(unit) || current.Place.IsCountry)) return null;
            foreach (var sense in group.Senses)
            {
                if (!sense.LiesIn(unit) || sense.IsInexact) continue;
                if (found is null || sense.ScoreNats > found.Value.Place.ScoreNats) found = (sense, unit.Probability);
            }
        }

        return found;
    }

    /// <summary>
    /// Of a town and the unit that is called after it the one that is meant: the town, since reports that mean "the
    /// district of Mayadin" say so; the unit where they do.
    /// </summary>
    /// <returns>
    /// Null if that is the one given, and for a province that goes by the name more than its seat does: New York.
    /// </returns>
    public static Sense? TownOrUnit(SenseGroup group, Sense current) => group.Feature switch
    {
        FeatureKind.First => current.Place.FeatureClass == 'P' ? ProvinceAround(group, current) : null,
        FeatureKind.Second => null,
        _ => TownOf(group, current),
    };

    private static Sense? ProvinceAround(SenseGroup group, Sense town) =>
        Array.Find(group.Senses, sense => sense.IsProvince && town.LiesIn(sense));

    private static Sense? TownOf(SenseGroup group, Sense unit)
    {
        if (!unit.IsProvince && unit.Place.FeatureCode is not ("ADM2" or "ADM3" or "ADM4")) return null;
        Sense? best = null;
        foreach (var town in group.Senses)
        {
            if (town.Place.FeatureClass != 'P' || !IsSeat(town, unit)) continue;
            if (best is null || town.Fame > best.Fame) best = town;
        }

        return best;
    }

    /// <summary>Countries, and provinces that no town is called by: "Homs, Aleppo" is a list.</summary>
    private static bool IsContainer(Sense unit) => unit.Probability >= SureContainer
        && (unit.Place.IsCountry || unit.IsProvince && !unit.HasTwinTown);

    private static bool IsSeat(Sense town, Sense unit)
    {
        if (unit.IsProvince)
        {
            return town.LiesIn(unit) && town.Place.FeatureCode is "PPLA" or "PPLC"
                && (town.IsOwnName || !unit.IsOwnName
                    || VariantSpelling.AreSame(NameFolder.Fold(town.Place.Name), NameFolder.Fold(unit.Place.Name)));
        }

        return town.LiesIn(unit)
            || town.ProvinceKey == unit.ProvinceKey && town.ProvinceKey != 0 && town.ChordKm(unit) < SeatKm;
    }
}
