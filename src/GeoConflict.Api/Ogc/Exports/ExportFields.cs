using System.Globalization;
using GeoConflict.Api.Events;
using GeoConflict.Api.Ogc.Collections;
using GeoConflict.Events;

namespace GeoConflict.Api.Ogc.Exports;

/// <summary>The fields of exports.</summary>
internal static class ExportFields
{
    /// <summary>The properties of the features, as in GeoJSON.</summary>
    public static readonly IReadOnlyList<ExportField> Own =
    [
        .. EventColumns.All.Select(column =>
            new ExportField(column.Property.Name, column.Property.Kind, column.Of, column.Width)),
    ];

    /// <summary>Id and properties, for formats that hold the position as a geometry.</summary>
    public static readonly IReadOnlyList<ExportField> Layer = [ExportField.Whole("id", row => row.EventId), .. Own];

    /// <summary>The same with the position, for tables.</summary>
    public static readonly IReadOnlyList<ExportField> Table =
    [
        Layer[0],
        ExportField.Number("longitude", row => row.LongitudeDeg),
        ExportField.Number("latitude", row => row.LatitudeDeg),
        .. Own,
    ];

    /// <summary>Id and properties with names of ten characters at most, which is all a shapefile holds.</summary>
    public static readonly IReadOnlyList<ExportField> Shapefile =
    [
        Layer[0],
        .. EventColumns.All.Zip(Own, (column, field) => field with { Name = column.ShortName ?? field.Name }),
    ];

    /// <summary>Named and ordered as ACLED's downloads are (codebook of 2023); what is not known stays empty.</summary>
    public static readonly IReadOnlyList<ExportField> Acled =
    [
        ExportField.Text("event_id_cnty",
            row => (row.CountryCode ?? "XX") + row.EventId.ToString(CultureInfo.InvariantCulture)),
        ExportField.Day("event_date", row => row.DateEnd),
        ExportField.Whole("year", row => row.DateEnd?.Year),
        ExportField.Whole("time_precision", row => EventCodes.AcledTimePrecision(EventFeatureWriter.DatesOf(row))),
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
        ExportField.Text("admin1", row => row.Admin1Name),
        ExportField.Text("location", row => row.PlaceName),
        ExportField.Number("latitude", row => row.LatitudeDeg),
        ExportField.Number("longitude", row => row.LongitudeDeg),
        ExportField.Whole("geo_precision", row => EventCodesOfRow.GeoPrecision(row)),
        ExportField.Text("source", row => row.Source),
        ExportField.Text("notes", row => row.Summary),
        ExportField.Whole("fatalities", row => row.FatalitiesBest ?? row.FatalitiesLow),
    ];

    /// <summary>Named and ordered as UCDP's georeferenced event data are (version 23.1); what is not known stays
    /// empty.</summary>
    public static readonly IReadOnlyList<ExportField> Ucdp =
    [
        ExportField.Whole("id", row => row.EventId),
        ExportField.Whole("year", row => row.DateEnd?.Year),
        ExportField.Whole("type_of_violence", row => EventTaxonomy.ParseSubType(row.SubEventType) is { } subType
            ? EventCodes.UcdpTypeOfViolence(subType, (ActorKind?)row.Actor1Kind, (ActorKind?)row.Actor2Kind) : null),
        ExportField.Text("side_a", row => row.Actor1),
        ExportField.Text("side_b", row => row.Actor2),
        ExportField.Whole("number_of_sources", row => row.SourceCount),
        ExportField.Text("source_article", row => row.Source),
        ExportField.Text("source_headline", row => row.Summary),
        ExportField.Whole("where_prec", row => EventCodesOfRow.WherePrecision(row)),
        ExportField.Text("where_coordinates", row => row.PlaceName),
        ExportField.Text("adm_1", row => row.Admin1Name),
        ExportField.Number("latitude", row => row.LatitudeDeg),
        ExportField.Number("longitude", row => row.LongitudeDeg),
        ExportField.Text("country", row => row.CountryName),
        ExportField.Whole("date_prec", row => EventCodes.UcdpDatePrecision(EventFeatureWriter.DatesOf(row))),
        ExportField.Day("date_start", row => row.DateStart ?? row.DateEnd),
        ExportField.Day("date_end", row => row.DateEnd),
        ExportField.Whole("best", row => row.FatalitiesBest ?? row.FatalitiesLow),
        ExportField.Whole("high", row => row.FatalitiesHigh ?? row.FatalitiesBest ?? row.FatalitiesLow),
        ExportField.Whole("low", row => row.FatalitiesLow ?? row.FatalitiesBest),
    ];
}
