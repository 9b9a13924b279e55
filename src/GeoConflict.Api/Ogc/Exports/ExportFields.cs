using System.Globalization;
using GeoConflict.Events;

namespace GeoConflict.Api.Ogc.Exports;

/// <summary>The fields of exports.</summary>
internal static class ExportFields
{
    /// <summary>The properties of the features, as in GeoJSON.</summary>
    public static readonly IReadOnlyList<ExportField> Own =
    [
        ExportField.Text("event_type", row => row.EventType, 30),
        ExportField.Text("sub_event_type", row => row.SubEventType, 40),
        ExportField.Day("date_start", row => row.DateStart),
        ExportField.Day("date_end", row => row.DateEnd),
        ExportField.Text("country", row => row.CountryCode, 2),
        ExportField.Text("country_name", row => row.CountryName, 60),
        ExportField.Text("admin1", row => row.Admin1),
        ExportField.Text("place_name", row => row.PlaceName),
        ExportField.Whole("uncertainty_m", row => row.UncertaintyM is { } metres ? (long)Math.Round(metres) : null),
        ExportField.Text("actor1", row => row.Actor1),
        ExportField.Text("actor2", row => row.Actor2),
        ExportField.Text("weapon", row => row.Weapon, 60),
        ExportField.Text("target", row => row.Target, 60),
        ExportField.Whole("fatalities", row => row.Fatalities),
        ExportField.Whole("fatalities_low", row => row.FatalitiesLow),
        ExportField.Whole("fatalities_high", row => row.FatalitiesHigh),
        ExportField.Whole("injuries", row => row.Injuries),
        ExportField.Number("confidence", row => Math.Round(row.Confidence, 3)),
        ExportField.Text("status", row => row.Status, 10),
        ExportField.Whole("source_count", row => row.SourceCount),
        ExportField.Text("summary", row => row.Summary, 254),
    ];

    /// <summary>The same with id and position, for tables.</summary>
    public static readonly IReadOnlyList<ExportField> Table =
    [
        ExportField.Whole("id", row => row.Id),
        ExportField.Number("longitude", row => row.LongitudeDeg),
        ExportField.Number("latitude", row => row.LatitudeDeg),
        .. Own,
    ];

    /// <summary>Id and properties, for formats that hold the position as a geometry.</summary>
    public static readonly IReadOnlyList<ExportField> Layer = [ExportField.Whole("id", row => row.Id), .. Own];

    /// <summary>The same with names of ten characters at most, which is all a shapefile holds.</summary>
    public static readonly IReadOnlyList<ExportField> Shapefile =
    [
        .. Layer.Select(field => field with
        {
            Name = field.Name switch
            {
                "sub_event_type" => "sub_type",
                "country_name" => "country_nm",
                "uncertainty_m" => "uncert_m",
                "fatalities_low" => "fatal_low",
                "fatalities_high" => "fatal_high",
                "source_count" => "sources",
                var name => name,
            },
        }),
    ];

    /// <summary>Named and ordered as ACLED's downloads are (codebook of 2023); what is not known stays empty.</summary>
    public static readonly IReadOnlyList<ExportField> Acled =
    [
        ExportField.Text("event_id_cnty", row => (row.CountryCode ?? "XX") + row.Id.ToString(CultureInfo.InvariantCulture)),
        ExportField.Day("event_date", row => row.DateEnd),
        ExportField.Whole("year", row => row.DateEnd?.Year),
        ExportField.Whole("time_precision", row => EventCodes.AcledTimePrecision(row.Days)),
        ExportField.Text("disorder_type", row => row.EventType switch
        {
            "Protests" or "Riots" => "Demonstrations",
            "Strategic developments" => "Strategic developments",
            _ => "Political violence",
        }),
        ExportField.Text("event_type", row => row.EventType),
        ExportField.Text("sub_event_type", row => row.SubEventType),
        ExportField.Text("actor1", row => row.Actor1),
        ExportField.Whole("inter1", row => row.Actor1Kind),
        ExportField.Text("actor2", row => row.Actor2),
        ExportField.Whole("inter2", row => row.Actor2Kind),
        ExportField.Text("civilian_targeting",
            row => row.EventType == "Violence against civilians" ? "Civilian targeting" : null),
        ExportField.Text("country", row => row.CountryName),
        ExportField.Text("admin1", row => row.Admin1),
        ExportField.Text("location", row => row.PlaceName),
        ExportField.Number("latitude", row => row.LatitudeDeg),
        ExportField.Number("longitude", row => row.LongitudeDeg),
        ExportField.Whole("geo_precision", row => row is { FeatureCode: { } code, UncertaintyM: { } metres }
            ? EventCodes.AcledGeoPrecision(code, metres, row.Relation) : null),
        ExportField.Text("source", row => row.Source),
        ExportField.Text("notes", row => row.Summary),
        ExportField.Whole("fatalities", row => row.Fatalities),
    ];

    /// <summary>Named and ordered as UCDP's georeferenced event data are (version 23.1); what is not known stays
    /// empty.</summary>
    public static readonly IReadOnlyList<ExportField> Ucdp =
    [
        ExportField.Whole("id", row => row.Id),
        ExportField.Whole("year", row => row.DateEnd?.Year),
        ExportField.Whole("type_of_violence", row => EventTaxonomy.ParseSubType(row.SubEventType) is { } subType
            ? EventCodes.UcdpTypeOfViolence(subType, (ActorKind?)row.Actor1Kind, (ActorKind?)row.Actor2Kind) : null),
        ExportField.Text("side_a", row => row.Actor1),
        ExportField.Text("side_b", row => row.Actor2),
        ExportField.Whole("number_of_sources", row => row.SourceCount),
        ExportField.Text("source_article", row => row.Source),
        ExportField.Text("source_headline", row => row.Summary),
        ExportField.Whole("where_prec", row => row is { FeatureCode: { } code, UncertaintyM: { } metres }
            ? EventCodes.UcdpWherePrecision(code, metres, row.Relation) : null),
        ExportField.Text("where_coordinates", row => row.PlaceName),
        ExportField.Text("adm_1", row => row.Admin1),
        ExportField.Number("latitude", row => row.LatitudeDeg),
        ExportField.Number("longitude", row => row.LongitudeDeg),
        ExportField.Text("country", row => row.CountryName),
        ExportField.Whole("date_prec", row => EventCodes.UcdpDatePrecision(row.Days)),
        ExportField.Day("date_start", row => row.DateStart ?? row.DateEnd),
        ExportField.Day("date_end", row => row.DateEnd),
        ExportField.Whole("best", row => row.Fatalities),
        ExportField.Whole("high", row => row.FatalitiesHigh ?? row.Fatalities),
        ExportField.Whole("low", row => row.FatalitiesLow ?? row.Fatalities),
    ];
}
