using GeoConflict.Api.Events;
using GeoConflict.Api.Ogc.Sql;
using GeoConflict.Events;
using NpgsqlTypes;

namespace GeoConflict.Api.Ogc.Filters;

/// <summary>The filter of /api/events as SQL over event_feature: the one of list, timeline, tiles, exports and
/// columns.</summary>
internal static class EventFilterSql
{
    /// <summary>Adds FROM and WHERE; event_feature is t.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="filter">What is meant; its region already looked up.</param>
    /// <param name="join">What is joined to it; this program's own text.</param>
    public static void AddFrom(SqlText sql, EventFilter filter, string join = "")
    {
        sql.Add($" FROM event_feature AS t{join} WHERE t.status = ANY (");
        AddTexts(sql, filter.Statuses);
        sql.Add(")");
        AddWhere(sql, filter);
        var hasPlace = filter.Bbox is not null || filter.Area is not null || filter.Region is not null;
        AddWhen(sql, filter.Days, hasPlace);
        AddWhat(sql, filter);
        AddWords(sql, filter);
        AddSource(sql, filter);
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
                AddEvent(sql).Add("ST_DWithin(e.geom::geography, ").Add(centre).Add("::geography, ")
                    .Add(radiusM, NpgsqlDbType.Double).Add("))");
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
        if (filter.EventTypes.Count > 0)
        {
            sql.Add(" AND t.type_code = ANY (")
                .Add(filter.EventTypes.Select(TypeCodeOf).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Smallint).Add(")");
        }

        if (filter.SubEventTypes.Count > 0)
        {
            sql.Add(" AND t.sub_event_type = ANY (");
            AddTexts(sql, filter.SubEventTypes);
            sql.Add(")");
        }

        if (filter.FatalitiesMin is { } killed)
            sql.Add(" AND t.fatalities >= ").Add(killed, NpgsqlDbType.Integer);
    }

    /// <summary>1 to 6, in ACLED's order.</summary>
    private static short TypeCodeOf(string name) => EventTaxonomy.ParseType(name) is { } type
        ? (short)((int)type + 1)
        : throw new InvalidOperationException($"'{name}' is no event type.");

    private static void AddTexts(SqlText sql, IReadOnlyList<string> values) =>
        sql.Add(values.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);

    /// <summary>Begins a condition on conflict_event, as e, for what only it holds; the caller ends it.</summary>
    private static SqlText AddEvent(SqlText sql) =>
        sql.Add(" AND t.event_id IN (SELECT e.event_id FROM conflict_event AS e WHERE ");

    private static void AddWords(SqlText sql, EventFilter filter)
    {
        if (filter.Actor is { } actor)
        {
            var pattern = $"%{Escape(actor)}%";
            AddEvent(sql).Add("e.actor1 ILIKE ").Add(pattern, NpgsqlDbType.Text)
                .Add(" OR e.actor2 ILIKE ").Add(pattern, NpgsqlDbType.Text).Add(")");
        }

        if (filter.Text is { } text)
        {
            var words = SearchText.OfQuery(text);
            AddEvent(sql).Add("e.search_vector @@ (websearch_to_tsquery('english', ").Add(words, NpgsqlDbType.Text)
                .Add(") || websearch_to_tsquery('simple', ").Add(words, NpgsqlDbType.Text)
                .Add(")) OR e.search_text LIKE ").Add($"%{Escape(SearchText.Of(text))}%", NpgsqlDbType.Text).Add(")");
        }
    }

    private static void AddSource(SqlText sql, EventFilter filter)
    {
        if (filter.Source is not { } source) return;
        sql.Add(" AND t.event_id IN (SELECT s.event_id FROM event_source AS s JOIN article AS a USING (article_id) "
            + "WHERE lower(coalesce(a.source, a.header_source, '')) = lower(").Add(source, NpgsqlDbType.Text)
            .Add(") UNION ALL SELECT i.event_id FROM conflict_event AS i WHERE i.origin IS NOT NULL AND lower(i.origin) = lower(")
            .Add(source, NpgsqlDbType.Text).Add("))");
    }

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);
}
