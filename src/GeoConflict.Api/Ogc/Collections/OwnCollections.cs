namespace GeoConflict.Api.Ogc.Collections;

/// <summary>The collections that every installation serves.</summary>
internal static class OwnCollections
{
    private static readonly string[] EventTypes =
    [
        "Battles", "Explosions/Remote violence", "Violence against civilians", "Protests", "Riots",
        "Strategic developments",
    ];

    /// <summary>What happened; one row of event_feature each (migration 0005).</summary>
    public static readonly FeatureCollection Events = new()
    {
        Id = "events",
        Title = "Conflict events",
        Description = "Dated, typed conflict events read from news articles, with the words that say so behind each "
            + "at /api/events/{id}.",
        From = "event_feature AS t",
        Join = "JOIN conflict_event AS e ON e.event_id = t.event_id",
        Only = "t.status <> 'rejected'",
        Order = ["t.quad", "t.event_id"],
        GeometrySql = "t.geom",
        GeometryFormat = "point",
        FeatureSql = "t.feature",
        PointSql = ("t.longitude_deg", "t.latitude_deg"),
        DaysSql = ("t.day_from", "t.day_to"),
        IsVersioned = true,
        Properties =
        [
            new("event_type", PropertyKind.Text, "t.event_type", "ACLED event type") { Values = EventTypes },
            new("sub_event_type", PropertyKind.Text, "t.sub_event_type", "ACLED sub-event type"),
            new("date_start", PropertyKind.Day, "t.date_start",
                "First possible day; null for 'on or before date_end'"),
            new("date_end", PropertyKind.Day, "t.date_end", "Last possible day; null if no day is known"),
            new("country", PropertyKind.Text, "t.country_code", "ISO 3166-1 alpha-2"),
            Joined("country_name", PropertyKind.Text, "e.country_name", "Country"),
            Joined("admin1", PropertyKind.Text, "e.admin1_name", "Province"),
            Joined("place_name", PropertyKind.Text, "e.place_name", "Place"),
            new("uncertainty_m", PropertyKind.Integer, "round(t.uncertainty_m)::bigint",
                "Radius in metres that holds the place"),
            Joined("actor1", PropertyKind.Text, "e.actor1", "Who did it, or the first side"),
            Joined("actor2", PropertyKind.Text, "e.actor2", "To whom, or the second side"),
            Joined("weapon", PropertyKind.Text, "e.weapon", "Weapon or means"),
            Joined("target", PropertyKind.Text, "e.target", "What was hit"),
            new("fatalities", PropertyKind.Integer, "t.fatalities", "Killed: the figure given, else the lowest"),
            Joined("fatalities_low", PropertyKind.Integer, "e.fatalities_low", "Fewest killed"),
            Joined("fatalities_high", PropertyKind.Integer, "e.fatalities_high", "Most killed"),
            Joined("injuries", PropertyKind.Integer, "coalesce(e.injuries_best, e.injuries_low)",
                "Injured: the figure given, else the lowest"),
            Joined("confidence", PropertyKind.Number, "round(e.confidence::numeric, 3)::double precision",
                "Probability that type, place and day are right"),
            new("status", PropertyKind.Text, "t.status", "Review state") { Values = ["auto", "confirmed", "corrected"] },
            Joined("source_count", PropertyKind.Integer, "e.source_count", "Articles that tell of it"),
            Joined("summary", PropertyKind.Text, "e.summary", "The sentence that tells of it"),
        ],
    };

    /// <summary>The gazetteer's points.</summary>
    public static readonly FeatureCollection Places = new()
    {
        Id = "places",
        Title = "Places",
        Description = "The gazetteer: towns, villages, air bases, provinces and countries as points.",
        From = "place AS t",
        TileOrderSql = "t.fame DESC, t.place_id",
        Order = ["t.place_id"],
        GeometrySql = "t.geom",
        GeometryFormat = "point",
        PropertiesSql = "(SELECT row_to_json(p)::text FROM (SELECT t.name, t.feature_class, t.feature_code, "
            + "t.country_code AS country, t.admin1_code, t.population, t.uncertainty_m) AS p)",
        Properties =
        [
            new("name", PropertyKind.Text, "t.name", "Usual name"),
            new("feature_class", PropertyKind.Text, "t.feature_class", "GeoNames feature class"),
            new("feature_code", PropertyKind.Text, "t.feature_code", "GeoNames feature code"),
            new("country", PropertyKind.Text, "t.country_code", "ISO 3166-1 alpha-2"),
            new("admin1_code", PropertyKind.Text, "t.admin1_code", "Code of the province within the country"),
            new("population", PropertyKind.Integer, "t.population", "Inhabitants; 0 if not known"),
            new("uncertainty_m", PropertyKind.Number, "t.uncertainty_m", "Radius in metres that holds the place"),
        ],
    };

    /// <summary>Outlines of countries and provinces.</summary>
    public static readonly FeatureCollection Admin = new()
    {
        Id = "admin",
        Title = "Countries and provinces",
        Description = "Outlines of countries and first-order units.",
        From = "place_area AS t JOIN place AS p ON p.place_id = t.place_id",
        Order = ["t.place_id"],
        GeometrySql = "t.area",
        GeometryFormat = "multipolygon",
        PropertiesSql = "(SELECT row_to_json(r)::text FROM (SELECT p.name, p.feature_code, p.country_code AS country, "
            + "p.admin1_code, p.population) AS r)",
        Properties =
        [
            new("name", PropertyKind.Text, "p.name", "Usual name"),
            new("feature_code", PropertyKind.Text, "p.feature_code", "GeoNames feature code: PCLI, ADM1, …"),
            new("country", PropertyKind.Text, "p.country_code", "ISO 3166-1 alpha-2"),
            new("admin1_code", PropertyKind.Text, "p.admin1_code", "Code of the province within the country"),
            new("population", PropertyKind.Integer, "p.population", "Inhabitants; 0 if not known"),
        ],
    };

    private static FeatureProperty Joined(string name, PropertyKind kind, string sql, string description) =>
        new(name, kind, sql, description, NeedsJoin: true);
}
