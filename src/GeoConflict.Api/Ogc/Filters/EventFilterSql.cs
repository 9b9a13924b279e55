using GeoConflict.Api.Events;
using GeoConflict.Api.Ogc.Sql;
using NpgsqlTypes;

namespace GeoConflict.Api.Ogc.Filters;

/// <summary>The filter of /api/events over event_feature, for tiles, exports and the feed; means what
/// <see cref="EventQuery"/> means.</summary>
internal static class EventFilterSql
{
    /// <summary>Adds FROM and WHERE; event_feature is t, conflict_event e where it is needed.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="filter">What is meant; its region already looked up.</param>
    /// <param name="withEvent">Whether e is needed beside the filter.</param>
    public static void AddFrom(SqlText sql, EventFilter filter, bool withEvent)
    {
        sql.Add(" FROM event_feature AS t");
        if (withEvent || filter.Actor is not null || filter.Text is not null)
            sql.Add(" JOIN conflict_event AS e ON e.event_id = t.event_id");
        sql.Add(" WHERE t.status = ANY (");
        AddTexts(sql, filter.Statuses);
        sql.Add(")");
        AddWhere(sql, filter);
        var hasPlace = filter.Bbox is not null || filter.Area is not null || filter.Region is not null;
        AddWhen(sql, filter.Days, hasPlace);
        AddWhat(sql, filter);
        AddWords(sql, filter);
    }

    private static void AddWhere(SqlText sql, EventFilter filter)
    {
        if (filter.Bbox is { } box) AddBox(sql, box);
        if (filter.Area is { } area) sql.Add(" AND ST_Intersects(t.geom, ").Add(area).Add(")");
        if (filter.UncertaintyMaxM is { } doubtM)
            sql.Add(" AND t.uncertainty_m <= ").Add(doubtM, NpgsqlDbType.Double);
        switch (filter.Region)
        {
            case Region.Country(var countryCode):
                sql.Add(" AND t.geom IS NOT NULL AND t.country_code = ").Add(countryCode, NpgsqlDbType.Text);
                break;
            case Region.Outline(var placeId):
                sql.Add(" AND EXISTS (SELECT FROM place_area AS a WHERE ST_Intersects(a.area, t.geom) AND a.place_id = ")
                    .Add(placeId, NpgsqlDbType.Bigint).Add(")");
                break;
            case Region.Circle(var centre, var radiusM):
                sql.Add(" AND ST_DWithin(t.geom::geography, ").Add(centre).Add("::geography, ")
                    .Add(radiusM, NpgsqlDbType.Double).Add(")");
                break;
        }
    }

    private static void AddBox(SqlText sql, Bbox box)
    {
        sql.Add(" AND (");
        for (var i = 0; i < box.Boxes.Count; i++)
        {
            if (i > 0) sql.Add(" OR ");
            var side = box.Boxes[i].EnvelopeInternal;
            sql.Add("(t.geom && ").Add(box.Boxes[i])
                .Add(" AND t.longitude_deg BETWEEN ").Add(side.MinX, NpgsqlDbType.Double)
                .Add(" AND ").Add(side.MaxX, NpgsqlDbType.Double)
                .Add(" AND t.latitude_deg BETWEEN ").Add(side.MinY, NpgsqlDbType.Double)
                .Add(" AND ").Add(side.MaxY, NpgsqlDbType.Double).Add(")");
        }

        sql.Add(")");
    }

    private static void AddWhen(SqlText sql, DaySpan? days, bool hasPlace)
    {
        if (days is not { } span) return;
        sql.Add(" AND t.day_to < 2147483647");
        DaysSql.AddOverlap(sql, span, "t.day_from", "t.day_to", hasPlace);
    }

    private static void AddWhat(SqlText sql, EventFilter filter)
    {
        AddOneOf(sql, "t.event_type", filter.EventTypes);
        AddOneOf(sql, "t.sub_event_type", filter.SubEventTypes);
        if (filter.FatalitiesMin is { } killed)
            sql.Add(" AND t.fatalities >= ").Add(killed, NpgsqlDbType.Integer);
    }

    private static void AddOneOf(SqlText sql, string column, IReadOnlyList<string> values)
    {
        if (values.Count == 0) return;
        sql.Add($" AND {column} = ANY (");
        AddTexts(sql, values);
        sql.Add(")");
    }

    private static void AddTexts(SqlText sql, IReadOnlyList<string> values) =>
        sql.Add(values.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);

    private static void AddWords(SqlText sql, EventFilter filter)
    {
        if (filter.Actor is { } actor)
        {
            var pattern = $"%{Escape(actor)}%";
            sql.Add(" AND (e.actor1 ILIKE ").Add(pattern, NpgsqlDbType.Text)
                .Add(" OR e.actor2 ILIKE ").Add(pattern, NpgsqlDbType.Text).Add(")");
        }

        if (filter.Text is { } text)
        {
            var words = SearchText.OfQuery(text);
            sql.Add(" AND (e.search_vector @@ (websearch_to_tsquery('english', ").Add(words, NpgsqlDbType.Text)
                .Add(") || websearch_to_tsquery('simple', ").Add(words, NpgsqlDbType.Text)
                .Add(")) OR e.search_text LIKE ").Add($"%{Escape(SearchText.Of(text))}%", NpgsqlDbType.Text).Add(")");
        }

        if (filter.Source is { } source)
        {
            sql.Add(" AND EXISTS (SELECT FROM event_source AS s JOIN article AS a ON a.article_id = s.article_id "
                + "WHERE s.event_id = t.event_id AND coalesce(a.source, a.header_source, '') ILIKE ")
                .Add(Escape(source), NpgsqlDbType.Text).Add(")");
        }
    }

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);
}
