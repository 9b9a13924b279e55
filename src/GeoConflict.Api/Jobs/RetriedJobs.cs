namespace GeoConflict.Api.Jobs;

/// <summary>The answer to a retry of all that failed.</summary>
/// <param name="Retried">How much was queued again.</param>
public sealed record RetriedJobs(int Retried);
