namespace GeoConflict.Geoparsing;

/// <summary>How places are chosen for names.</summary>
public sealed record ResolverOptions
{
    /// <summary>Candidates looked at for one name, best known first.</summary>
    public int MostCandidates { get; init; } = 200;

    /// <summary>Whether candidates carry their evidence; a quarter of the time of resolution.</summary>
    public bool Explains { get; init; } = true;

    /// <summary>A name stays open where it is likelier than this that none of its places is meant.</summary>
    public double MostDoubt { get; init; } = 0.97;
}
