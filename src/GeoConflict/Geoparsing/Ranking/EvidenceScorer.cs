using GeoConflict.Gazetteer;
using GeoConflict.Geoparsing.Evidence;
using GeoConflict.Geoparsing.Recognition;

namespace GeoConflict.Geoparsing.Ranking;

/// <summary>Adds up what speaks for a sense of a name.</summary>
/// <param name="options">The weights.</param>
/// <param name="sourceCountryCode">ISO code of the country the article comes from; empty if unknown.</param>
internal sealed class EvidenceScorer(ResolverOptions options, string sourceCountryCode)
{
    /// <summary>Evidence that needs no other name.</summary>
    public double ScoreAlone(SenseGroup group, Sense sense, List<WeightedEvidence>? evidence = null)
    {
        var score = Add(evidence, "population", options.FameWeight * Math.Min(sense.Fame, options.FameCap), null);
        if (sense.IsOwnName) score += Add(evidence, "own name", options.OwnNameWeight, null);
        if (group.Feature != FeatureKind.None)
        {
            score += Add(evidence, "kind of place", options.FeatureWeight * FeatureFit(group.Feature, sense), null);
        }

        if (sourceCountryCode.Length > 0 && sense.Place.CountryCode == sourceCountryCode)
        {
            score += Add(evidence, "source country", options.SourceWeight, sourceCountryCode);
        }

        return score;
    }

    /// <summary>Evidence from the other names as they are now held to be.</summary>
    public double ScoreTogether(
        SenseGroup group, Sense sense, IReadOnlyList<Neighbour> neighbours, List<WeightedEvidence>? evidence = null)
    {
        var (sameCountry, sameProvince, near) = (0.0, 0.0, 0.0);
        var place = sense.Place;
        foreach (var (neighbour, weight) in neighbours)
        {
            if (neighbour.Place.PlaceId == place.PlaceId) continue;
            if (place.CountryCode.Length > 0 && neighbour.Place.CountryCode == place.CountryCode)
            {
                sameCountry += weight;
                if (IsInProvinceOf(neighbour.Place, place)) sameProvince += weight;
            }

            if (sense.IsPoint && neighbour.IsPoint) near += weight * Closeness(sense, neighbour);
        }

        var others = evidence is null ? [] : neighbours.Select(neighbour => neighbour.Sense).ToList();
        var score = AddLog(
            evidence, "country named", options.CountryWeight, sameCountry,
            NamesOf(others, other => other.Place.CountryCode == place.CountryCode, place));
        score += AddLog(
            evidence, "province named", options.ProvinceWeight, sameProvince,
            NamesOf(others, other => IsInProvinceOf(other.Place, place), place));
        score += AddLog(
            evidence, "near the others", options.NearWeight, near,
            NamesOf(others, other => sense.IsPoint && other.IsPoint && Closeness(sense, other) > 0.1, place));
        if (ContainerFit(group, sense) is var fit and > 0)
        {
            score += Add(evidence, "container", options.ContainerWeight * fit, null);
        }

        return score;
    }

    private static double FeatureFit(FeatureKind feature, Sense sense) => feature switch
    {
        FeatureKind.Country => sense.Place.IsCountry ? 1 : 0,
        FeatureKind.First => sense.IsProvince ? 1.4 : sense.Place.FeatureCode is "ADM2" or "RGN" ? 0.7 : 0,
        FeatureKind.Second => sense.Place.FeatureCode is "ADM2" or "ADM3" ? 1.4 : sense.IsProvince ? 0.3 : 0,
        FeatureKind.Populated => sense.Place.FeatureClass == 'P' ? 1 : 0,
        FeatureKind.Airfield => sense.Place.FeatureClass == 'S' ? 2 : 0,
        _ => 0,
    };

    private static bool IsInProvinceOf(Place other, Place place) =>
        place.Admin1Code.Length > 0
        && other.Admin1Code == place.Admin1Code
        && other.CountryCode == place.CountryCode;

    /// <summary>Up to three of the names that speak for a place, for people to read; null if none does.</summary>
    private static string? NamesOf(List<Sense> others, Func<Sense, bool> speaks, Place place)
    {
        const int most = 3;
        var names = others
            .Where(other => other.Place.PlaceId != place.PlaceId && speaks(other))
            .Select(other => other.Place.Name)
            .Distinct(StringComparer.Ordinal)
            .Take(most);
        return string.Join(", ", names) is { Length: > 0 } joined ? joined : null;
    }

    private double Closeness(Sense sense, Sense neighbour)
    {
        var km = sense.ChordKm(neighbour);
        return km > 6 * options.NearKm ? 0 : Math.Exp(-km / options.NearKm);
    }

    /// <summary>
    /// 1 if it lies in what follows after a comma, or holds what stands before it; less if that reading is not the
    /// present one.
    /// </summary>
    private static double ContainerFit(SenseGroup group, Sense sense)
    {
        var best = 0.0;
        foreach (var container in group.Containers) best = Math.Max(best, Fit(container, sense, isInner: true));
        foreach (var content in group.Contents) best = Math.Max(best, Fit(content, sense, isInner: false));
        return best;
    }

    private static double Fit(SenseGroup other, Sense sense, bool isInner)
    {
        const double otherReading = 0.6;
        const double smallestPart = 0.5;
        var best = 0.0;
        foreach (var reading in other.Senses)
        {
            if (!(isInner ? sense.LiesIn(reading) : reading.LiesIn(sense))) continue;
            if (ReferenceEquals(reading, other.Current)) return isInner ? 1 : smallestPart;
            best = isInner ? otherReading : smallestPart * otherReading;
        }

        return best;
    }

    private static double AddLog(
        List<WeightedEvidence>? evidence, string name, double weight, double sum, string? detail) =>
        sum > 0 ? Add(evidence, name, weight * Math.Log(1 + sum), detail) : 0;

    private static double Add(List<WeightedEvidence>? evidence, string name, double weightNats, string? detail)
    {
        if (weightNats != 0) evidence?.Add(new WeightedEvidence(name, weightNats, detail));
        return weightNats;
    }
}

/// <summary>Another name's present reading, and how much it counts.</summary>
internal readonly record struct Neighbour(Sense Sense, double Weight);
