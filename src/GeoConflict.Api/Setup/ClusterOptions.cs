namespace GeoConflict.Api.Setup;

/// <summary>How a private cluster is kept.</summary>
internal sealed record ClusterOptions
{
    /// <summary>Whether what is committed outlives a power cut; false only for throw-away test clusters.</summary>
    public bool IsDurable { get; init; } = true;

    /// <summary>How long a start may take, recovery after a crash included.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(120);
}
