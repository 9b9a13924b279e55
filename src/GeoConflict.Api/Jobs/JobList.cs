namespace GeoConflict.Api.Jobs;

/// <summary>The work there is.</summary>
/// <param name="Counts">How much of each kind is in each state: counts["code_article"]["waiting"].</param>
/// <param name="Jobs">The newest of it.</param>
public sealed record JobList(
    IReadOnlyDictionary<string, Dictionary<string, long>> Counts, IReadOnlyList<Job> Jobs);
