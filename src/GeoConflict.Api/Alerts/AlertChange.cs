using System.ComponentModel;

namespace GeoConflict.Api.Alerts;

/// <summary>What is to change of an alert.</summary>
public sealed record AlertChange
{
    /// <summary>Whether it rests.</summary>
    [Description("Whether it is left unsent until told otherwise; what waits is kept.")]
    public required bool Paused { get; init; }
}
