namespace GeoConflict.Geoparsing;

/// <summary>How places are chosen for names.</summary>
public sealed record ResolverOptions
{
    /// <summary>Candidates looked at for one name, best known first.</summary>
    public int MostCandidates { get; init; } = 200;
}
