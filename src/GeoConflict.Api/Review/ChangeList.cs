using System.Globalization;
using System.Text.Json;
using GeoConflict.Api.Data;
using GeoConflict.Api.Serving;
using Npgsql;
using NpgsqlTypes;

namespace GeoConflict.Api.Review;

/// <summary>Writes what has changed.</summary>
internal static class ChangeList
{
    private const int PageSize = 1000;

    /// <summary>A page of changes, and where the next begins.</summary>
    public static async Task ListAsync(
        [AsParameters] ChangesQuery query, NpgsqlDataSource database, HttpContext context,
        CancellationToken cancellationToken)
    {
        var (at, revisionId) = query.Parse();
        await using var command = database.CreateCommand(Sql.Read("db/queries/list_changes.sql"));
        command.Parameters.AddWithValue("after_at", NpgsqlDbType.TimestampTz, at.UtcDateTime);
        command.Parameters.AddWithValue("after_id", revisionId);
        command.Parameters.AddWithValue("limit", PageSize);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, JsonText.Options);
        json.WriteStartObject();
        json.WriteStartArray("changes"u8);
        var (count, next) = (0, "");
        while (await row.ReadAsync(cancellationToken))
        {
            Write(json, row);
            count++;
            next = string.Create(
                CultureInfo.InvariantCulture, $"{row.GetDateTime(2):yyyy-MM-dd'T'HH:mm:ss.ffffff}Z,{row.GetInt64(0)}");
        }

        json.WriteEndArray();
        json.WriteString("next"u8, count == 0 ? query.Since : next);
        json.WriteBoolean("more"u8, count == PageSize);
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    private static void Write(Utf8JsonWriter json, NpgsqlDataReader row)
    {
        json.WriteStartObject();
        json.WriteNumber("revision"u8, row.GetInt64(0));
        json.WriteNumber("event_id"u8, row.GetInt64(1));
        json.WriteString("at"u8, row.GetDateTime(2));
        json.WriteString("by"u8, row.GetString(3));
        json.WriteString("action"u8, row.GetString(4));
        json.WriteString("reason"u8, row.IsDBNull(5) ? null : row.GetString(5));
        json.WritePropertyName("event"u8);
        json.WriteRawValue(row.GetString(6));
        json.WriteEndObject();
    }
}
