namespace GeoConflict.Geoparsing.Ranking.Training;

/// <summary>How well the marked names of one corpus are placed; all that have coordinates count.</summary>
/// <remarks>Right is within 161 km (100 miles), as papers have it.</remarks>
public sealed class RankerScore(string corpus)
{
    /// <summary>The set of articles.</summary>
    public string Corpus => corpus;

    /// <summary>Marked names with coordinates.</summary>
    public int Gold { get; private set; }

    /// <summary>Names put within 161 km.</summary>
    public int Right { get; private set; }

    /// <summary>Names with a candidate within 161 km: what perfect ranking would reach.</summary>
    public int Reachable { get; private set; }

    /// <summary>Names that no gazetteer entry has.</summary>
    public int WithoutEntry { get; private set; }

    /// <summary>Names whose entries all lie elsewhere.</summary>
    public int OnlyElsewhere { get; private set; }

    /// <summary>Reachable names put in another country.</summary>
    public int OtherCountry { get; private set; }

    /// <summary>Reachable names put elsewhere in the right country.</summary>
    public int SameCountry { get; private set; }

    /// <summary>Reachable names left open.</summary>
    public int LeftOpen { get; private set; }

    /// <summary>Share right.</summary>
    public double Accuracy => (double)Right / Math.Max(1, Gold);

    /// <summary>Share that perfect ranking would reach.</summary>
    public double Ceiling => (double)Reachable / Math.Max(1, Gold);

    internal void Add(GoldSense gold, Sense? pick)
    {
        if (gold.Location is not { } location) return;
        Gold += gold.Count;
        var nearest = Nearest(gold.Group, location);
        var isReachable = nearest is not null && RankerTrainer.IsRight(nearest, location);
        if (isReachable) Reachable += gold.Count;
        if (pick is not null && RankerTrainer.IsRight(pick, location)) Right += gold.Count;
        else if (nearest is null) WithoutEntry += gold.Count;
        else if (!isReachable) OnlyElsewhere += gold.Count;
        else if (pick is null) LeftOpen += gold.Count;
        else if (pick.CountryKey == nearest.CountryKey) SameCountry += gold.Count;
        else OtherCountry += gold.Count;
    }

    private static Sense? Nearest(SenseGroup group, Geo.GeoPoint location) =>
        group.All.MinBy(sense => sense.Place.Location.DistanceKm(location));
}
