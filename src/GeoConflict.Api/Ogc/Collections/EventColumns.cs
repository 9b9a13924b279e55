using GeoConflict.Events;

namespace GeoConflict.Api.Ogc.Collections;

/// <summary>The properties of events, in the order of the features (migration 0005): the one table of them for
/// collections, filters and exports.</summary>
internal static class EventColumns
{
    private const int WholeWidth = 12;
    private const int NumberWidth = 18;
    private const int DayWidth = 8;

    /// <summary>All of them; t is event_feature, e conflict_event.</summary>
    public static readonly IReadOnlyList<EventColumn> All =
    [
        new(Own("event_type", PropertyKind.Text, "t.event_type", "ACLED event type") with
        {
            Values = [.. Enum.GetValues<EventType>().Select(EventTaxonomy.NameOf)],
        }, row => row.EventType, 30),
        new(Own("sub_event_type", PropertyKind.Text, "t.sub_event_type", "ACLED sub-event type"),
            row => row.SubEventType, 40, "sub_type"),
        new(Own("date_start", PropertyKind.Day, "t.date_start", "First possible day; null for 'on or before date_end'"),
            row => row.DateStart, DayWidth),
        new(Own("date_end", PropertyKind.Day, "t.date_end", "Last possible day; null if no day is known"),
            row => row.DateEnd, DayWidth),
        new(Own("country", PropertyKind.Text, "t.country_code", "ISO 3166-1 alpha-2"), row => row.CountryCode, 2),
        new(Joined("country_name", PropertyKind.Text, "e.country_name", "Country"), row => row.CountryName, 60,
            "country_nm"),
        new(Joined("admin1", PropertyKind.Text, "e.admin1_name", "Province"), row => row.Admin1Name),
        new(Joined("place_name", PropertyKind.Text, "e.place_name", "Place"), row => row.PlaceName),
        new(Own("uncertainty_m", PropertyKind.Integer, "round(t.uncertainty_m)::bigint",
            "Radius in metres that holds the place"),
            row => row.UncertaintyM is { } metres ? (long)Math.Round(metres) : null, WholeWidth, "uncert_m"),
        new(Joined("actor1", PropertyKind.Text, "e.actor1", "Who did it, or the first side"), row => row.Actor1),
        new(Joined("actor2", PropertyKind.Text, "e.actor2", "To whom, or the second side"), row => row.Actor2),
        new(Joined("weapon", PropertyKind.Text, "e.weapon", "Weapon or means"), row => row.Weapon, 60),
        new(Joined("target", PropertyKind.Text, "e.target", "What was hit"), row => row.Target, 60),
        new(Own("fatalities", PropertyKind.Integer, "t.fatalities", "Killed: the figure given, else the lowest"),
            row => (long?)(row.FatalitiesBest ?? row.FatalitiesLow), WholeWidth),
        new(Joined("fatalities_low", PropertyKind.Integer, "e.fatalities_low", "Fewest killed"),
            row => (long?)row.FatalitiesLow, WholeWidth, "fatal_low"),
        new(Joined("fatalities_high", PropertyKind.Integer, "e.fatalities_high", "Most killed"),
            row => (long?)row.FatalitiesHigh, WholeWidth, "fatal_high"),
        new(Joined("injuries", PropertyKind.Integer, "coalesce(e.injuries_best, e.injuries_low)",
            "Injured: the figure given, else the lowest"), row => (long?)(row.InjuriesBest ?? row.InjuriesLow),
            WholeWidth),
        new(Joined("confidence", PropertyKind.Number, "round(e.confidence::numeric, 3)::double precision",
            "Probability that type, place and day are right"), row => Math.Round(row.Confidence, 3), NumberWidth),
        new(Own("status", PropertyKind.Text, "t.status", "Review state") with
        {
            Values = ["auto", "confirmed", "corrected"],
        }, row => row.Status, 10),
        new(Joined("source_count", PropertyKind.Integer, "e.source_count", "Articles that tell of it"),
            row => (long)row.SourceCount, WholeWidth, "sources"),
        new(Joined("summary", PropertyKind.Text, "e.summary", "The sentence that tells of it"),
            row => row.Summary, 254),
    ];

    private static FeatureProperty Own(string name, PropertyKind kind, string sql, string description) =>
        new(name, kind, sql, description);

    private static FeatureProperty Joined(string name, PropertyKind kind, string sql, string description) =>
        new(name, kind, sql, description, NeedsJoin: true);
}
