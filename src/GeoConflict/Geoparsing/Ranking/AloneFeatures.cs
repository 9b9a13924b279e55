using GeoConflict.Geoparsing.Recognition;

namespace GeoConflict.Geoparsing.Ranking;

/// <summary>What a place tells by itself and beside the others of its name.</summary>
internal sealed class AloneFeatures
{
    /// <summary>Fame above this adds nothing: a country is not better than its own weight.</summary>
    public const float FameCap = 9.5f;

    private const float FameUnit = 5;
    private const float LeadUnit = 4;
    private const float HomeKm = 100;

    private readonly SenseGroup group;
    private readonly ArticleHome home;
    private readonly float bestFame;
    private readonly float secondFame = FamelessNats;
    private readonly float bestOwnFame = FamelessNats;
    private const float FamelessNats = 1;

    /// <summary>For the places of one name.</summary>
    public AloneFeatures(SenseGroup group, ArticleHome home)
    {
        (this.group, this.home) = (group, home);
        foreach (var sense in group.Senses)
        {
            var fame = CappedFame(sense);
            if (fame > bestFame) (bestFame, secondFame) = (fame, Math.Max(FamelessNats, bestFame));
            else secondFame = Math.Max(secondFame, fame);
            if (sense.IsOwnName) bestOwnFame = Math.Max(bestOwnFame, fame);
        }
    }

    /// <summary>Fame of the best known, capped.</summary>
    public float BestFame => bestFame;

    /// <summary>Whether it is the usual name of any.</summary>
    public bool HasOwnName => bestOwnFame > FamelessNats;

    /// <summary>How well known, up to the cap.</summary>
    public static float CappedFame(Sense sense) => Math.Min(sense.Fame, FameCap);

    /// <summary>Writes them for one place.</summary>
    public void Write(Sense sense, FeatureRow row)
    {
        WriteFame(sense, row);
        WriteKind(sense, row);
        row.Set(RankFeature.IsOwnName, sense.IsOwnName);
        row.Set(RankFeature.IsBestOfOwnName, sense.IsOwnName && CappedFame(sense) >= bestOwnFame);
        row.Set(RankFeature.HasTwinUnit, sense.HasTwinUnit);
        row.Set(RankFeature.HasTwinTown, sense.HasTwinTown);
        row.Set(RankFeature.IsInexact, sense.IsInexact);
        row[RankFeature.PartShare] = sense.PartShare;
        row.Set(RankFeature.IsLastPart, sense.IsLastPart);
        row.Set(RankFeature.InDateline, group.IsInDateline);
        row[RankFeature.LogMentions] = MathF.Log(group.MentionCount) / 3;
        WriteHome(sense, row);
    }

    private void WriteFame(Sense sense, FeatureRow row)
    {
        var fame = CappedFame(sense);
        row[RankFeature.Fame] = fame / FameUnit;
        row[RankFeature.FameBelowBest] = (fame - bestFame) / LeadUnit;
        row.Set(RankFeature.IsBestKnown, fame >= bestFame);
        if (fame >= bestFame) row[RankFeature.FameLead] = (bestFame - secondFame) / LeadUnit;
        row[RankFeature.LogRank] = MathF.Log(1 + sense.Rank) / FameUnit;
        row.Set(RankFeature.IsUnique, group.CandidateCount == 1);
        row[RankFeature.LogCandidates] = MathF.Log(group.CandidateCount) / FameUnit;
    }

    private void WriteKind(Sense sense, FeatureRow row)
    {
        var place = sense.Place;
        var isSettlement = place.FeatureClass == 'P';
        var isAirfield = place.FeatureCode is "AIRB" or "AIRP";
        row.Set(RankFeature.IsCountry, place.IsCountry);
        row.Set(RankFeature.IsProvince, sense.IsProvince);
        row.Set(RankFeature.IsDistrict, place.FeatureClass == 'A' && !place.IsCountry && !sense.IsProvince);
        row.Set(RankFeature.IsSettlement, isSettlement);
        row.Set(RankFeature.IsCapital, place.FeatureCode == "PPLC");
        row.Set(RankFeature.IsSeat, place.FeatureCode.StartsWith("PPLA", StringComparison.Ordinal));
        row.Set(RankFeature.IsQuarter, place.FeatureCode is "PPLX" or "PPLH" or "PPLQ" or "PPLW");
        row.Set(RankFeature.IsAirfield, isAirfield);
        row.Set(RankFeature.IsNature, !isAirfield && place.FeatureClass is not ('A' or 'P'));
        if (group.Feature == FeatureKind.None) return;
        var fit = CueFit(group.Feature, sense);
        row[RankFeature.CueFits] = fit;
        row[RankFeature.CueMisfits] = fit == 0 ? 1 : 0;
    }

    /// <summary>How well a kind of place goes with what the words beside the name say, in [0, 1].</summary>
    public static float CueFit(FeatureKind feature, Sense sense) => feature switch
    {
        FeatureKind.Country => sense.Place.IsCountry ? 1 : 0,
        FeatureKind.First => sense.IsProvince ? 1 : sense.Place.FeatureCode is "ADM2" or "RGN" ? 0.5f : 0,
        FeatureKind.Second => sense.Place.FeatureCode is "ADM2" or "ADM3" ? 1 : sense.IsProvince ? 0.2f : 0,
        FeatureKind.Populated => sense.Place.FeatureClass == 'P' ? 1 : 0,
        FeatureKind.Airfield => sense.Place.FeatureClass == 'S' ? 1 : 0,
        _ => 0,
    };

    private void WriteHome(Sense sense, FeatureRow row)
    {
        if (home.IsUnknown) return;
        row.Set(RankFeature.InSourceCountry, home.HasCountry(sense.Place.CountryCode));
        row.Set(RankFeature.OutsideSourceCountry, !home.HasCountry(sense.Place.CountryCode));
        if (home.Newsroom is not { } newsroom) return;
        row.Set(RankFeature.InHomeProvince, newsroom.ProvinceKey != 0 && newsroom.ProvinceKey == sense.ProvinceKey);
        row[RankFeature.NearHome] = sense.IsPoint ? (float)Math.Exp(-sense.ChordKm(newsroom) / HomeKm) : 0;
    }
}
