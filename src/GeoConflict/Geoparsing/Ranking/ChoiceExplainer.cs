using System.Buffers;
using GeoConflict.Geoparsing.Evidence;

namespace GeoConflict.Geoparsing.Ranking;

/// <summary>Tells what spoke for and against the places of a name, in words for people.</summary>
internal sealed class ChoiceExplainer(List<SenseGroup> groups, ArticleHome home, RankerNetwork network)
{
    private const float LeastNats = 0.05f;
    private const int MostNames = 3;
    private const float NearKm = 300;

    private static readonly string[] NameOfFeature =
        [.. Enum.GetValues<RankFeature>().Select(EvidenceName)];

    private readonly RankPass pass = new(groups, home, isNear: true);

    /// <summary>Its places with their evidence, the one held to be right first.</summary>
    public List<Candidate> Explain(SenseGroup group)
    {
        var length = RankPass.LengthFor(group);
        var buffer = ArrayPool<float>.Shared.Rent(length);
        pass.Write(group, buffer.AsSpan(0, length));
        var candidates = new List<Candidate>(group.Senses.Length);
        for (var i = 0; i < group.Senses.Length; i++)
        {
            var features = buffer.AsSpan(i * RankerNetwork.FeatureCount, RankerNetwork.FeatureCount);
            var sense = group.Senses[i];
            var candidate = new Candidate(sense.Place, sense.ScoreNats, EvidenceOf(group, sense, features));
            if (ReferenceEquals(sense, group.Current)) candidates.Insert(0, candidate);
            else candidates.Add(candidate);
        }

        ArrayPool<float>.Shared.Return(buffer);
        return candidates;
    }

    /// <summary>Its places without evidence, in the same order.</summary>
    public static List<Candidate> List(SenseGroup group)
    {
        var candidates = new List<Candidate>(group.Senses.Length);
        foreach (var sense in group.Senses)
        {
            var candidate = new Candidate(sense.Place, sense.ScoreNats, []);
            if (ReferenceEquals(sense, group.Current)) candidates.Insert(0, candidate);
            else candidates.Add(candidate);
        }

        return candidates;
    }

    private List<WeightedEvidence> EvidenceOf(SenseGroup group, Sense sense, ReadOnlySpan<float> features)
    {
        Span<float> shares = stackalloc float[features.Length];
        network.Explain(features, shares);
        var evidence = new List<WeightedEvidence>();
        for (var first = 0; first < shares.Length; first++)
        {
            var name = NameOfFeature[first];
            if (features[first] == 0 || evidence.Exists(known => known.Name == name)) continue;
            var sum = 0f;
            for (var f = first; f < shares.Length; f++)
            {
                if (NameOfFeature[f] == name) sum += shares[f];
            }

            if (Math.Abs(sum) >= LeastNats) evidence.Add(new WeightedEvidence(name, sum, DetailOf(name, group, sense)));
        }

        return evidence;
    }

    private string? DetailOf(string name, SenseGroup group, Sense sense) => name switch
    {
        "country named" => NamesOf(group, other => other.CountryKey != 0 && other.CountryKey == sense.CountryKey),
        "province named" => NamesOf(group, other => other.ProvinceKey != 0 && other.ProvinceKey == sense.ProvinceKey),
        "near the others" => NamesOf(group, other => other.IsPoint && other.ChordKm(sense) < NearKm),
        _ => null,
    };

    /// <summary>Up to three of the names that speak for a place; null if none does.</summary>
    private string? NamesOf(SenseGroup group, Func<Sense, bool> speaks)
    {
        var names = new List<string>(MostNames);
        foreach (var other in groups)
        {
            if (ReferenceEquals(other, group) || other.Current is not { } pick || !speaks(pick)) continue;
            if (!names.Contains(pick.Place.Name)) names.Add(pick.Place.Name);
            if (names.Count == MostNames) break;
        }

        return names.Count == 0 ? null : string.Join(", ", names);
    }

    private static string EvidenceName(RankFeature feature) => feature switch
    {
        RankFeature.AlsoRead => "also read",
        <= RankFeature.LogRank => "population",
        <= RankFeature.IsAirfield or RankFeature.CueFits or RankFeature.CueMisfits => "kind of place",
        RankFeature.HasTwinUnit or RankFeature.HasTwinTown => "kind of place",
        RankFeature.IsOwnName or RankFeature.IsBestOfOwnName or RankFeature.IsInexact
            or RankFeature.PartShare or RankFeature.IsLastPart => "own name",
        RankFeature.IsUnique or RankFeature.LogCandidates => "namesakes",
        RankFeature.InSourceCountry or RankFeature.OutsideSourceCountry => "source country",
        RankFeature.InHomeProvince or RankFeature.NearHome => "newsroom",
        RankFeature.InDateline or RankFeature.LogMentions => "use of the name",
        >= RankFeature.InContainer and <= RankFeature.HoldsNeighbour => "container",
        RankFeature.ProvinceMass or RankFeature.ProvinceShare or RankFeature.DistrictMass
            or RankFeature.SentenceProvinceMass or RankFeature.ProvinceNamed
            or RankFeature.DistrictNamed => "province named",
        >= RankFeature.CountryMass and <= RankFeature.IsForeign => "country named",
        >= RankFeature.Within30Km and <= RankFeature.Nearest => "near the others",
        _ => "none of them",
    };
}
