using System.Globalization;
using GeoConflict.Api.Ogc.Collections;
using GeoConflict.Api.Ogc.Cql2;
using GeoConflict.Api.Ogc.Sql;
using NpgsqlTypes;

namespace GeoConflict.Api.Ogc.Items;

/// <summary>Puts together the statements behind items.</summary>
internal static class ItemsSql
{
    // Degrees with seven decimals are a centimetre; metres with three a millimetre.
    private const int DegreeDecimals = 7;
    private const int MetreDecimals = 3;

    /// <summary>A page: the two numbers of the order and the feature as text, one row more than the limit.</summary>
    /// <exception cref="BadHttpRequestException">The filter names what is not there.</exception>
    public static SqlText Page(ItemsRequest request)
    {
        var collection = request.Collection;
        var sql = new SqlText().Add("SELECT ");
        AddFeature(sql, collection, request.AnswerCrs);
        AddFrom(sql, request);
        if (request.Cursor is { } cursor)
        {
            var isPair = collection.Order.Count == 2;
            sql.Add(isPair ? $" AND ({collection.Order[0]}, {collection.Order[1]}) > (" : $" AND {collection.Key} > ");
            if (isPair) sql.Add(cursor.First, NpgsqlDbType.Bigint).Add(", ");
            sql.Add(cursor.Id, NpgsqlDbType.Bigint).Add(isPair ? ")" : "");
        }

        return sql.Add($" ORDER BY {string.Join(", ", collection.Order)} LIMIT ")
            .Add(request.Limit + 1L, NpgsqlDbType.Bigint);
    }

    /// <summary>One feature by its id.</summary>
    public static SqlText One(FeatureCollection collection, long id, Crs crs)
    {
        var sql = new SqlText().Add("SELECT ");
        AddFeature(sql, collection, crs);
        sql.Add($" FROM {collection.From} WHERE {collection.Only ?? "TRUE"} AND {collection.Key} = ");
        return sql.Add(id, NpgsqlDbType.Bigint);
    }

    /// <summary>How many features match, counted no further than a number.</summary>
    public static SqlText Count(ItemsRequest request, long most)
    {
        var sql = new SqlText().Add("SELECT count(*) FROM (SELECT 1");
        AddFrom(sql, request);
        return sql.Add(" LIMIT ").Add(most, NpgsqlDbType.Bigint).Add(") AS matched");
    }

    /// <summary>Adds FROM, the joins and WHERE.</summary>
    public static void AddFrom(SqlText sql, ItemsRequest request)
    {
        var collection = request.Collection;
        Cql2Node[] conditions = request.Filter is { } filter ? [filter, .. request.Equalities] : [.. request.Equalities];
        sql.Add($" FROM {collection.From}");
        if (conditions.Any(one => Cql2Sql.NeedsJoin(one, collection))) sql.Add($" {collection.Join}");
        sql.Add($" WHERE {collection.Only ?? "TRUE"}");
        if (request.Box is { } box) AddBox(sql, collection, box, request.BoxCrs);
        if (request.Days is { } days && collection.DaysSql is var (first, last))
            DaysSql.AddOverlap(sql, days, first, last, hasPlace: request.Box is not null);

        try
        {
            foreach (var condition in conditions)
            {
                sql.Add(" AND ");
                new Cql2Sql(collection, request.FilterCrs, sql).AddCondition(condition);
            }
        }
        catch (FormatException exception)
        {
            throw new BadHttpRequestException($"filter: {exception.Message}.", exception);
        }
    }

    private static void AddBox(SqlText sql, FeatureCollection collection, Cql2Node.Box box, Crs crs)
    {
        if (collection.PointSql is var (longitude, latitude) && crs.Srid == collection.Srid)
        {
            var degrees = crs.IsLatitudeFirst ? new Cql2Node.Box(box.Min2, box.Min1, box.Max2, box.Max1) : box;
            AddPointBox(sql, collection.GeometrySql, longitude, latitude, degrees);
            return;
        }

        sql.Add($" AND ST_Intersects({collection.GeometrySql}, ");
        CrsShape.Add(sql, CrsShape.Of(box, crs), crs, collection.Srid);
        sql.Add(")");
    }

    /// <summary>By the index, whose boxes are rounded outwards, and then by the numbers themselves.</summary>
    private static void AddPointBox(
        SqlText sql, string geometry, string longitude, string latitude, Cql2Node.Box box)
    {
        sql.Add($" AND {latitude} >= ").Add(box.Min2, NpgsqlDbType.Double)
            .Add($" AND {latitude} <= ").Add(box.Max2, NpgsqlDbType.Double).Add(" AND ");
        if (box.Min1 <= box.Max1)
        {
            AddSide(sql, geometry, longitude, box);
            return;
        }

        sql.Add("(");
        AddSide(sql, geometry, longitude, box with { Max1 = 180 });
        sql.Add(" OR ");
        AddSide(sql, geometry, longitude, box with { Min1 = -180 });
        sql.Add(")");
    }

    private static void AddSide(SqlText sql, string geometry, string longitude, Cql2Node.Box box) => sql
        .Add($"({geometry} && ST_MakeEnvelope(")
        .Add(box.Min1, NpgsqlDbType.Double).Add(", ").Add(box.Min2, NpgsqlDbType.Double).Add(", ")
        .Add(box.Max1, NpgsqlDbType.Double).Add(", ").Add(box.Max2, NpgsqlDbType.Double).Add(", 4326)")
        .Add($" AND {longitude} >= ").Add(box.Min1, NpgsqlDbType.Double)
        .Add($" AND {longitude} <= ").Add(box.Max1, NpgsqlDbType.Double).Add(")");

    private static void AddFeature(SqlText sql, FeatureCollection collection, Crs crs)
    {
        sql.Add(collection.Order.Count == 2 ? $"{collection.Order[0]}, " : "0::bigint, ")
            .Add($"{collection.Key}::bigint, ");
        var isReady = crs == Crs.Crs84 && collection.FeatureSql is not null;
        if (isReady)
        {
            sql.Add(collection.FeatureSql ?? "");
            return;
        }

        var geometry = crs.Srid == collection.Srid
            ? collection.GeometrySql
            : $"ST_Transform({collection.GeometrySql}, {crs.Srid.ToString(CultureInfo.InvariantCulture)})";
        if (crs.IsLatitudeFirst) geometry = $"ST_FlipCoordinates({geometry})";
        var decimals = (crs.IsGeographic ? DegreeDecimals : MetreDecimals).ToString(CultureInfo.InvariantCulture);
        sql.Add($"'{{\"type\":\"Feature\",\"id\":' || {collection.Key} || ',\"geometry\":' || "
            + $"coalesce(ST_AsGeoJSON({geometry}, {decimals}, 0), 'null') || ");
        sql.Add(collection.PropertiesSql is { } properties
            ? $"',\"properties\":' || {properties} || '}}'"
            : $"substr({collection.FeatureSql}, strpos({collection.FeatureSql}, ',\"properties\":'))");
    }
}
