namespace GeoConflict.Geoparsing;

/// <summary>Weights of the evidence, in nats, and the ranges over which it reaches.</summary>
/// <remarks>Set by hand in broad strokes on local news, world news and encyclopaedia text.</remarks>
public sealed record ResolverOptions
{
    /// <summary>For each tenfold of population, or what stands for it.</summary>
    public double FameWeight { get; init; } = 1.1;

    /// <summary>Fame above this adds nothing: a country is not better than its own weight.</summary>
    public double FameCap { get; init; } = 9.5;

    /// <summary>The name is the place's usual one, not one of its other names.</summary>
    public double OwnNameWeight { get; init; } = 1.0;

    /// <summary>"X, Y" where Y contains the place.</summary>
    public double ContainerWeight { get; init; } = 7.0;

    /// <summary>Other names of the article lie in the same country: by the logarithm of how many.</summary>
    public double CountryWeight { get; init; } = 1.8;

    /// <summary>Other names of the article lie in the same province: by the logarithm of how many.</summary>
    public double ProvinceWeight { get; init; } = 1.8;

    /// <summary>Other names of the article lie near: by the logarithm of how many, distance discounted.</summary>
    public double NearWeight { get; init; } = 2.0;

    /// <summary>Distance at which a neighbour counts a third.</summary>
    public double NearKm { get; init; } = 120;

    /// <summary>"province of", "county": the kind of place fits.</summary>
    public double FeatureWeight { get; init; } = 2.5;

    /// <summary>The article's own country by its address.</summary>
    public double SourceWeight { get; init; } = 0.8;

    /// <summary>How much a name in the same sentence counts against one elsewhere in the article.</summary>
    public double SameSentenceFactor { get; init; } = 2.0;

    /// <summary>How much a people's name counts against a country's.</summary>
    public double DemonymFactor { get; init; } = 0.7;

    /// <summary>How often the choices are looked at again in the light of the others.</summary>
    public int Rounds { get; init; } = 3;

    /// <summary>Candidates looked at for one name, best known first.</summary>
    public int MostCandidates { get; init; } = 200;

    /// <summary>Log-odds of being right with a margin of nought.</summary>
    public double ConfidenceBias { get; init; } = 0.2;

    /// <summary>Log-odds of being right that each nat of margin adds.</summary>
    public double ConfidencePerNat { get; init; } = 0.6;
}
