using GeoConflict.Api.Events;

namespace GeoConflict.Api.Ogc.Collections;

/// <summary>A property of events: as collections filter by it and as exports write it.</summary>
/// <param name="Property">Its name, kind and expression.</param>
/// <param name="Of">Its value of an event: string, long, double or DateOnly as the kind says; null for none.</param>
/// <param name="Width">Characters that a table of fixed widths gives it.</param>
/// <param name="ShortName">Its name in ten characters; null where the name has no more.</param>
internal sealed record EventColumn(
    FeatureProperty Property, Func<EventRow, object?> Of, int Width = 80, string? ShortName = null);
