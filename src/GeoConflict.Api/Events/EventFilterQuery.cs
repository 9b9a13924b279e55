using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace GeoConflict.Api.Events;

/// <summary>The filter as it stands in an address; <see cref="EventFilter"/> is what it means.</summary>
public sealed record EventFilterQuery
{
    /// <summary>The box.</summary>
    [FromQuery(Name = "bbox")]
    [Description("west,south,east,north in degrees; west > east is a box over the antimeridian.")]
    public string? Bbox { get; init; }

    /// <summary>The days.</summary>
    [FromQuery(Name = "datetime")]
    [Description("An RFC 3339 day or instant, or an interval start/end; '..' is an open end. "
        + "Events whose days overlap it.")]
    public string? Datetime { get; init; }

    /// <summary>The region.</summary>
    [FromQuery(Name = "region")]
    [Description("Id of a place: events inside its polygon, or within its radius where it has none.")]
    public string? Region { get; init; }

    /// <summary>The polygon.</summary>
    [FromQuery(Name = "intersects")]
    [Description("A polygon or multipolygon in degrees, as WKT or GeoJSON.")]
    public string? Intersects { get; init; }

    /// <summary>The event types.</summary>
    [FromQuery(Name = "event_type")]
    [Description("ACLED event types, parted by commas: Battles, Explosions/Remote violence, Violence against "
        + "civilians, Protests, Riots, Strategic developments.")]
    public string? EventType { get; init; }

    /// <summary>The sub-event types.</summary>
    [FromQuery(Name = "sub_event_type")]
    [Description("ACLED sub-event types, parted by commas: Armed clash, Air/drone strike, ….")]
    public string? SubEventType { get; init; }

    /// <summary>The actor.</summary>
    [FromQuery(Name = "actor")]
    [Description("Part of the name of either actor, letter case ignored.")]
    public string? Actor { get; init; }

    /// <summary>Fewest killed.</summary>
    [FromQuery(Name = "fatalities_min")]
    [Description("At least so many killed (the figure given, else the lowest); events without a toll are left out.")]
    public string? FatalitiesMin { get; init; }

    /// <summary>Widest doubt.</summary>
    [FromQuery(Name = "uncertainty_max_m")]
    [Description("At most so many metres of doubt about the place; events without a place are left out.")]
    public string? UncertaintyMaxM { get; init; }

    /// <summary>Words.</summary>
    [FromQuery(Name = "q")]
    [Description("Words in the sentence, actors, places or title: all of them, \"phrase\", -without, or; "
        + "or a part of a word in any script.")]
    public string? Text { get; init; }

    /// <summary>Publisher.</summary>
    [FromQuery(Name = "source")]
    [Description("Name of a publisher or of an imported data set, letter case ignored.")]
    public string? Source { get; init; }

    /// <summary>Review states.</summary>
    [FromQuery(Name = "status")]
    [Description("auto, confirmed, corrected, rejected, parted by commas; all but rejected if left out.")]
    public string? Status { get; init; }
}
