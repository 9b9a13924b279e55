namespace GeoConflict.Geoparsing.Ranking;

/// <summary>What the other names of the article, as they are now read, tell of the places of one name.</summary>
internal sealed class TogetherFeatures
{
    private const float MassUnit = 3;

    private readonly SenseGroup group;
    private readonly AreaMasses masses;
    private readonly bool isNear;
    private readonly List<SenseGroup> groups;
    private readonly float topCountry;

    /// <summary>For one name.</summary>
    /// <param name="group">The name, taken out of <paramref name="masses"/>.</param>
    /// <param name="masses">All other names of the article.</param>
    /// <param name="groups">All names of the article.</param>
    /// <param name="isNear">Whether distances to the other places are asked for: the costly part.</param>
    public TogetherFeatures(SenseGroup group, AreaMasses masses, List<SenseGroup> groups, bool isNear)
    {
        (this.group, this.masses, this.groups, this.isNear) = (group, masses, groups, isNear);
        foreach (var sense in group.Senses)
        {
            topCountry = Math.Max(topCountry, Others(sense.CountryKey, masses.At(sense)));
        }

    }

    /// <summary>Writes them for one place.</summary>
    public void Write(Sense sense, FeatureRow row)
    {
        WriteMasses(sense, row);
        WriteLinks(sense, row);
        if (isNear && sense.IsPoint) WriteDistances(sense, row);
    }

    private void WriteMasses(Sense sense, FeatureRow row)
    {
        var same = masses.At(sense);
        var country = Others(sense.CountryKey, same);
        var province = Others(sense.ProvinceKey, same);
        var total = masses.Total - same + 0.5f;
        row[RankFeature.AlsoRead] = Log(same);
        row[RankFeature.CountryMass] = Log(country);
        row[RankFeature.CountryShare] = country / total;
        row.Set(RankFeature.InTopCountry, country > 0 && country >= topCountry);
        row[RankFeature.ProvinceMass] = Log(province);
        row[RankFeature.ProvinceShare] = province / total;
        row[RankFeature.DistrictMass] = Log(Others(sense.DistrictKey, same));
        var named = sense.Place.IsCountry ? 0 : masses.Naming(sense.CountryKey);
        row[RankFeature.CountryNamed] = Log(named);
        row[RankFeature.ProvinceNamed] = sense.IsProvince ? 0 : Log(masses.Naming(sense.ProvinceKey));
        row[RankFeature.DistrictNamed] = Log(masses.Naming(sense.DistrictKey));
        row[RankFeature.IsForeign] = masses.CountriesNamed > 0.5f && named < 0.1f && country < 0.5f ? 1 : 0;
    }

    /// <summary>Names in a unit, without those read as the same place: they would speak for themselves.</summary>
    private float Others(ulong key, float same) => key == 0 ? 0 : Math.Max(0, masses.In(key) - same);

    private void WriteLinks(Sense sense, FeatureRow row)
    {
        foreach (var link in group.Links)
        {
            if (ReferenceEquals(link.Other, group)) continue;
            foreach (var reading in link.Other.Senses) WriteReading(sense, link, reading, row);
        }

        row[RankFeature.SentenceCountryMass] = Log(row[RankFeature.SentenceCountryMass]);
        row[RankFeature.SentenceProvinceMass] = Log(row[RankFeature.SentenceProvinceMass]);
    }

    private static void WriteReading(Sense sense, SenseLink link, Sense reading, FeatureRow row)
    {
        const float leastProbability = 0.05f;
        var isComma = link.Side is LinkSide.Container or LinkSide.Content;
        var isLikely = reading.Probability >= leastProbability;
        if (!isComma && !isLikely) return;
        if (isLikely && reading.CountryKey == sense.CountryKey && sense.CountryKey != 0)
        {
            row[RankFeature.SentenceCountryMass] += reading.Probability * link.Closeness;
            if (reading.ProvinceKey == sense.ProvinceKey && sense.ProvinceKey != 0)
            {
                row[RankFeature.SentenceProvinceMass] += reading.Probability * link.Closeness;
            }
        }

        if (link.Side != LinkSide.Content && sense.LiesIn(reading))
        {
            WriteIn(link, reading, row);
        }
        else if (link.Side != LinkSide.Container && reading.LiesIn(sense))
        {
            var isContent = link.Side == LinkSide.Content;
            if (isContent) row[RankFeature.HoldsContent] = 1;
            var feature = isContent ? RankFeature.HoldsContentRead : RankFeature.HoldsNeighbour;
            Raise(row, feature, reading.Probability * (isContent ? 1 : link.Closeness));
        }
    }

    private static void WriteIn(SenseLink link, Sense reading, FeatureRow row)
    {
        if (link.Side == LinkSide.Container)
        {
            row[RankFeature.InContainer] = 1;
            Raise(row, RankFeature.InContainerRead, reading.Probability);
        }
        else if (reading.Place.FeatureClass == 'A')
        {
            Raise(row, link.Side == LinkSide.After ? RankFeature.InAreaAfter : RankFeature.InAreaBefore,
                reading.Probability * link.Closeness);
        }
    }

    private void WriteDistances(Sense sense, FeatureRow row)
    {
        var (near, middle, far, nearest) = (0f, 0f, 0f, float.MaxValue);
        foreach (var other in groups)
        {
            if (ReferenceEquals(other, group) || other.Current is not { IsPoint: true } pick) continue;
            if (pick.Place.PlaceId == sense.Place.PlaceId) continue;
            var squared = pick.SquaredChord(sense);
            if (squared > SquaredChordOf(300)) continue;
            var weight = pick.Probability * other.Weight;
            far += weight;
            if (squared < SquaredChordOf(100)) middle += weight;
            if (squared < SquaredChordOf(30)) near += weight;
            if (pick.Probability > 0.3f) nearest = Math.Min(nearest, squared);
        }

        row[RankFeature.Within30Km] = Log(near);
        row[RankFeature.Within100Km] = Log(middle);
        row[RankFeature.Within300Km] = Log(far);
        if (nearest < 1) row[RankFeature.Nearest] = 1 - MathF.Log(1 + MathF.Sqrt(nearest) * 6371) / MathF.Log(301);
    }

    private static float SquaredChordOf(float km) => km / 6371 * (km / 6371);

    private static void Raise(FeatureRow row, RankFeature feature, float value) =>
        row[feature] = Math.Max(row[feature], value);

    private static float Log(float mass) => MathF.Log(1 + mass) / MassUnit;
}
