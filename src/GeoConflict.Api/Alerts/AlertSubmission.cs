using System.ComponentModel;

namespace GeoConflict.Api.Alerts;

/// <summary>An alert as it is made.</summary>
public sealed record AlertSubmission
{
    /// <summary>Name.</summary>
    [Description("What people call it.")]
    public required string Name { get; init; }

    /// <summary>Filter.</summary>
    [Description("The filter as it stands in an address of /api/events: "
        + "bbox=35,32,43,38&event_type=Battles&fatalities_min=5&q=drone")]
    public required string Filter { get; init; }

    /// <summary>Webhook.</summary>
    [Description("Where events are posted, http or https on a public host; none if left out.")]
    public string? WebhookUrl { get; init; }
}
