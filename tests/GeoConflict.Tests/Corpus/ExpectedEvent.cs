using GeoConflict.Events;
using GeoConflict.Geo;

namespace GeoConflict.Tests.Corpus;

/// <summary>An event that a dispatch should give.</summary>
internal sealed record ExpectedEvent
{
    public required string EventType { get; init; }

    public required string SubEvent { get; init; }

    /// <summary>The day, or the first and last day of the span that the text leaves.</summary>
    public required DateInterval Date { get; init; }

    public required double Lat { get; init; }

    public required double Lon { get; init; }

    public required double TolKm { get; init; }

    public required string Place { get; init; }

    /// <summary>Killed on all sides; null where the text gives no one figure.</summary>
    public int? Dead { get; init; }

    public int? Injured { get; init; }

    public string? Actor1 { get; init; }

    public string? Actor2 { get; init; }

    public GeoPoint Point => new(Lat, Lon);
}
