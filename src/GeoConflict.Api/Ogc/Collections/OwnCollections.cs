namespace GeoConflict.Api.Ogc.Collections;

/// <summary>The collections that every installation serves.</summary>
internal static class OwnCollections
{
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
        Properties = [.. EventColumns.All.Select(column => column.Property)],
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
}
